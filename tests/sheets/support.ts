import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Book, Grid } from '../../core/grid/types.ts';
import type { Answers, DoorResult, Method } from '../../gas-sheets/door/contract.ts';
import { createCall } from '../../gas-sheets/sidebar/call.ts';
import { createSheetsHost } from '../../gas-sheets/sidebar/host.ts';
import { Watcher, type Page } from '../../gas-sheets/sidebar/watcher.ts';
import { bundleServer } from '../../scripts/gas/server.ts';
import { modelFromBook, type WorkbookModel } from '../../workbench/model/index.ts';
import { createSheetsStandIn, type SheetsStandIn, type StandInOptions } from '../../workbench/sheets/index.ts';

const ROOT = join(import.meta.dirname, '../..');
/** The very bundle that is pushed, built once a test file. */
export const codeJs = await bundleServer(join(ROOT, 'gas-sheets/server/main.ts'));
export const manifest = await readFile(join(ROOT, 'gas-sheets/appsscript.json'), 'utf8');

/** A small sheet with what coercion likes to break. */
export const grid: Grid = {
  name: 'Biểu',
  row: 1,
  col: 1,
  values: [
    ['TT', 'Kết quả', 'Ngày'],
    ['1', 'Đã ban hành', 45000],
    ['007', null, '#REF!'],
  ],
  text: [
    ['TT', 'Kết quả', 'Ngày'],
    ['1', 'Đã ban hành', '15/03/2023'],
    ['007', '', '#REF!'],
  ],
  about: {
    B1: { rich: true, font: 'Times New Roman' },
    C2: { date: '2023-03-15' },
    C3: { formula: true, error: '#REF!' },
  },
};

export const book = (...sheets: Grid[]): Book => ({ host: 'file', active: sheets[0]?.name ?? '', sheets });

export function open(options: Partial<StandInOptions> & { sheets?: Grid[]; model?: WorkbookModel } = {}) {
  const { sheets = [grid], model = modelFromBook(book(...sheets)), ...rest } = options;
  const standIn = createSheetsStandIn(model, {
    codeJs,
    manifest,
    sidebarHtml: '<p>Căn Cứ</p>',
    storeUrl: null,
    user: 'can-bo@example.gov.vn',
    ...rest,
  });
  return { standIn, ask: asker(standIn) };
}

export type Ask = <M extends Method>(method: M, params?: unknown) => Promise<DoorResult<Answers[M]>>;

function asker(standIn: SheetsStandIn): Ask {
  return async (method, params) =>
    JSON.parse((await standIn.call('rpc', [JSON.stringify({ method, params })])) as string);
}

/** A page that nobody sees: the watcher asks nothing. */
const UNSEEN: Page = { visible: () => false, onAttention: () => {} };

/** The sidebar's host over the stand-in. */
export function hostOver(standIn: SheetsStandIn, page: Page = UNSEEN) {
  const call = createCall((json) => standIn.call('rpc', [json]) as Promise<string>);
  return { call, host: createSheetsHost(call, new Watcher(call, page)) };
}

/** The value of an answer that must be a success. */
export function value<T>(result: DoorResult<T>): T {
  if (!result.ok) throw new Error(`${result.code}: ${result.message}`);
  return result.value;
}

export const text = (cell: string, before: string, after: string) => ({ op: 'text' as const, cell, before, after });
export const patch = (...ops: object[]) => ({ patch: { sheet: 'Biểu', ops } });
/** Both realms: as Node has it, and with what an older V8 may lack taken away. */
export const REALMS = [
  ['the realm as it is', false],
  ['the floor', true],
] as const;
