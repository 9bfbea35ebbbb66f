import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundlePane, type PaneBundle } from './pane/bundle.ts';
import { buildCustomFunctions } from './pane/custom-functions.ts';
import { panePage } from './pane/page.ts';
import { root } from './run.ts';

/** Where the store is; empty = where the page comes from. `sourcemap`: for those who work on the pane. */
export type ExcelBuild = { storeUrl?: string; sourcemap?: boolean };

/** Builds the Excel add-in into `outDir`: what a web server in front of the manifest's address hands out. */
export async function buildExcel(outDir: string, options: ExcelBuild = {}): Promise<PaneBundle> {
  const { storeUrl = process.env.CAN_CU_STORE_URL ?? '', sourcemap = true } = options;
  const [bundle, template] = await Promise.all([
    bundlePane(outDir, sourcemap),
    readFile(join(root, 'excel-addin/taskpane.html'), 'utf8'),
  ]);
  // Names tell contents: what an earlier build left would stay for good.
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  await Promise.all([
    ...bundle.files.map(({ name, bytes }) => writeFile(join(outDir, name), bytes)),
    writeFile(join(outDir, bundle.data.name), bundle.data.text),
    writeFile(join(outDir, 'taskpane.html'), panePage(template, bundle)),
    buildCustomFunctions(outDir),
    cp(join(root, 'excel-addin/assets'), join(outDir, 'assets'), { recursive: true }),
    cp(join(root, 'seeds/forms/pl4-2367/blank.xlsx'), join(outDir, 'blank.xlsx')),
    cp(join(root, 'manifest.xml'), join(outDir, 'manifest.xml')),
    writeFile(join(outDir, 'config.json'), `${JSON.stringify({ storeUrl })}\n`),
  ]);
  return bundle;
}
