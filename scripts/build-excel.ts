import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './run.ts';

/**
 * Builds the Excel add-in into `outDir`: what a web server in front of the manifest's address hands out.
 * `config.json` names the store; by default the add-in's own origin.
 */
export async function buildExcel(outDir: string): Promise<void> {
  await mkdir(outDir, { recursive: true });
  await build({
    entryPoints: { taskpane: join(root, 'excel-addin/taskpane.tsx') },
    outdir: outDir,
    bundle: true,
    minify: true,
    sourcemap: 'linked',
    format: 'iife',
    // What the webviews of Office 2021 and later run.
    target: 'es2020',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
  });
  await Promise.all([
    cp(join(root, 'excel-addin/taskpane.html'), join(outDir, 'taskpane.html')),
    cp(join(root, 'excel-addin/assets'), join(outDir, 'assets'), { recursive: true }),
    cp(join(root, 'seeds/forms/pl4-2367/blank.xlsx'), join(outDir, 'blank.xlsx')),
    cp(join(root, 'manifest.xml'), join(outDir, 'manifest.xml')),
    writeFile(join(outDir, 'config.json'), `${JSON.stringify({ storeUrl: process.env.CAN_CU_STORE_URL ?? '' })}\n`),
  ]);
}
