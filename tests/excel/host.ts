import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Host } from '../../task-pane/host/types.ts';
import type { ExcelOptions, ExcelStandIn } from '../../workbench/excel/index.ts';
import { createExcelStandIn } from '../../workbench/excel/index.ts';
import type { WorkbookModel } from '../../workbench/model/index.ts';
import type { HostBench } from '../contract/host-contract.ts';
import type { Pane } from './office.ts';
import { openPane } from './office.ts';

const file = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The host as the add-in bundles it, for the page of the pane. */
const script = build({
  stdin: { contents: `export { createExcelHost } from './excel-addin/host/index.ts'`, resolveDir: file('') },
  bundle: true,
  write: false,
  format: 'iife',
  globalName: 'addin',
  target: 'es2020',
  define: { 'process.env.NODE_ENV': '"production"' },
}).then(({ outputFiles }) => outputFiles[0]!.text);

export type ExcelBench = HostBench & { model: WorkbookModel; standIn: ExcelStandIn; pane: Pane };

/** The real host in the real office.js before the stand-in. */
export async function openExcel(
  model: WorkbookModel,
  options: ExcelOptions = {},
  hostOptions: { silenceMs?: number } = {},
): Promise<ExcelBench> {
  const standIn = createExcelStandIn(model, options);
  const pane = await openPane(standIn, `${await script};window.addin = addin;`, {
    'blank.xlsx': readFileSync(file('seeds/forms/pl4-2367/blank.xlsx')),
  });
  const { addin } = pane.window as unknown as { addin: { createExcelHost(options: object): Host } };
  return {
    model,
    standIn,
    pane,
    host: addin.createExcelHost(hostOptions),
    cellEdit: (on) => {
      standIn.trouble.cellEdit = on;
    },
    beforeWrite: (edit) => {
      standIn.trouble.beforeWrite = edit;
    },
    close: () => {
      pane.close();
      standIn.dispose();
    },
  };
}
