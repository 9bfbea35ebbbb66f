import { expect, it } from 'vitest';
import { textAt, type Grid } from '../../core/grid/index.ts';
import { inversePatch, type PatchOp } from '../../core/patch/index.ts';
import type { WorkbookModel } from '../../workbench/model/index.ts';
import { insertRows, setFilter, typeCell } from '../../workbench/model/index.ts';
import type { Start } from './bench.ts';
import { at, codeOf, SHEET, sheetOf, text, workbook } from './bench.ts';

const stays = (cell: string, shown: string): PatchOp => text(cell, shown, shown);
const shown = (model: WorkbookModel): string[] =>
  [...model.sheet(SHEET).entries()]
    .filter(({ cell }) => cell.text !== '')
    .map(({ row, col, cell }) => `${row},${col} ${cell.text}`)
    .sort();
const textsOf = (grid: Grid): string[] =>
  [3, 4, 5, 6, 7].flatMap((row) => [2, 3, 4].map((col) => `${row},${col} ${textAt(grid, row, col)}`));

/** A line put in with texts, one moved, one emptied and deleted; each leaning on what stands beside it. */
const MANY: PatchOp[] = [
  stays('B3', '1'),
  stays('B7', '5'),
  text('C3', 'Đã ban hành', 'sửa lời'),
  { op: 'insertRow', at: 4, likeRow: 3 },
  text('C4', '', 'dòng mới'),
  text('D4', '', '=giữ chữ'),
  { op: 'moveRow', from: 8, to: 5 },
  text('B7', '3', ''),
  text('C7', '7', ''),
  text('D7', '=không phải công thức', ''),
  { op: 'deleteRow', at: 7 },
];

/** Whole lines that come, go and move: all of a patch or nothing, and back again. */
export function linesContract(start: Start): void {
  it('inserts a line like another', async () => {
    const model = workbook();
    const { host } = await start(model);
    await host.read();
    const ops: PatchOp[] = [
      { op: 'insertRow', at: 4, likeRow: 3 },
      text('C4', '', 'dòng mới'),
      text('D8', 'cuối', 'vẫn cuối'),
    ];
    expect(await host.apply({ sheet: SHEET, ops })).toEqual({ ok: true });
    const grid = sheetOf(await host.read());
    expect(['C3', 'C4', 'C5', 'D8'].map((cell) => at(grid, cell))).toEqual([
      'Đã ban hành',
      'dòng mới',
      '13/07/2023',
      'vẫn cuối',
    ]);
  });

  it('deletes and moves lines', async () => {
    const model = workbook();
    const { host } = await start(model);
    await host.read();
    expect(await host.apply({ sheet: SHEET, ops: [{ op: 'moveRow', from: 3, to: 5 }] })).toEqual({ ok: true });
    const column = async (): Promise<string[]> => {
      const grid = sheetOf(await host.read());
      return [3, 4, 5, 6, 7].map((row) => textAt(grid, row, 2));
    };
    expect(await column()).toEqual(['2', '3', '1', '4', '5']);
    expect(await host.apply({ sheet: SHEET, ops: [{ op: 'moveRow', from: 5, to: 3 }] })).toEqual({ ok: true });
    expect(await column()).toEqual(['1', '2', '3', '4', '5']);
    expect(await host.apply({ sheet: SHEET, ops: [{ op: 'deleteRow', at: 4 }] })).toEqual({ ok: true });
    expect(await column()).toEqual(['1', '3', '4', '5', '']);
  });

  it('carries texts and lines out in their order', async () => {
    const model = workbook();
    const { host } = await start(model);
    await host.read();
    expect(await host.apply({ sheet: SHEET, ops: MANY })).toEqual({ ok: true });
    const grid = sheetOf(await host.read());
    expect([3, 4, 5, 6, 7].map((row) => [2, 3, 4].map((col) => textAt(grid, row, col)).join('|'))).toEqual([
      '1|sửa lời|Đủ',
      '|dòng mới|=giữ chữ',
      '5||cuối',
      '2|13/07/2023|#REF!',
      '4|TRUE|  hai\ndòng ',
    ]);
  });

  it('takes all of it back as one', async () => {
    const model = workbook();
    const { host } = await start(model);
    const before = sheetOf(await host.read());
    await host.apply({ sheet: SHEET, ops: MANY });
    expect(await host.apply(inversePatch({ sheet: SHEET, ops: MANY }, before))).toEqual({ ok: true });
    expect(textsOf(sheetOf(await host.read()))).toEqual(textsOf(before));
  });

  it('takes nothing back when somebody wrote into the line that was put in', async () => {
    const model = workbook();
    const { host } = await start(model);
    const before = sheetOf(await host.read());
    const ops: PatchOp[] = [{ op: 'insertRow', at: 4, likeRow: 3 }, text('C4', '', 'dòng mới')];
    await host.apply({ sheet: SHEET, ops });
    typeCell(model, SHEET, 4, 4, 'của cán bộ');
    const after = shown(model);
    expect(await host.apply(inversePatch({ sheet: SHEET, ops }, before))).toEqual({ ok: false, changed: ['D4'] });
    expect(shown(model)).toEqual(after);
  });

  it.each<[string, PatchOp]>([
    ['putting in', { op: 'insertRow', at: 4, likeRow: 3 }],
    ['deleting', { op: 'deleteRow', at: 4 }],
    ['moving', { op: 'moveRow', from: 3, to: 5 }],
  ])('%s a line: nothing happens when lines have come between since the reading', async (_, op) => {
    const model = workbook();
    const { host } = await start(model);
    await host.read();
    insertRows(model, SHEET, 2);
    const before = shown(model);
    const ops = [stays('C3', 'Đã ban hành'), op];
    expect(await host.apply({ sheet: SHEET, ops })).toEqual({ ok: false, changed: ['C3'] });
    expect(shown(model)).toEqual(before);
  });

  it('compares a cell that only has to stay, and leaves it alone', async () => {
    const model = workbook();
    const { host } = await start(model);
    await host.read();
    const before = new Map(model.sheet(SHEET).state.cells);
    const ops = [stays('D5', '=không phải công thức'), stays('C4', 'khác rồi'), text('C3', 'Đã ban hành', 'mới')];
    expect(await host.apply({ sheet: SHEET, ops })).toEqual({ ok: false, changed: ['C4'] });
    expect(await host.apply({ sheet: SHEET, ops: [ops[0]!, ops[2]!] })).toEqual({ ok: true });
    const changed = [...model.sheet(SHEET).state.cells].filter(([key, cell]) => before.get(key)?.text !== cell.text);
    expect(changed).toHaveLength(1);
  });

  it('notices an edit at the worst moment, and the lines go back', async () => {
    const model = workbook();
    const bench = await start(model);
    await bench.host.read();
    bench.beforeWrite(() => typeCell(model, SHEET, 7, 4, 'chen ngang', { who: 'coauthor' }));
    const ops = [...MANY, stays('D5', 'cuối')];
    expect(await bench.host.apply({ sheet: SHEET, ops })).toEqual({ ok: false, changed: ['D7'] });
    const grid = sheetOf(await bench.host.read());
    expect(['C3', 'C4', 'C5', 'D5', 'D7'].map((cell) => at(grid, cell))).toEqual([
      ...['Đã ban hành', '13/07/2023', '7', '=không phải công thức', 'chen ngang'],
    ]);
  });

  it.each<[string, string, (model: WorkbookModel) => void]>([
    ['protected', 'a protected sheet', (model) => void (model.sheet(SHEET).isProtected = true)],
    [
      'filtered',
      'a filter that hides lines',
      (model) => setFilter(model, SHEET, { top: 2, left: 2, bottom: 7, right: 4 }, (row) => row !== 5),
    ],
    [
      'merged',
      'a merged area over the lines',
      (model) => void (model.sheet(SHEET).state.merges = [{ top: 3, left: 3, bottom: 4, right: 3 }]),
    ],
  ])('%s: refuses before anything is written for %s', async (code, _, trouble) => {
    for (const isRead of [true, false]) {
      const model = workbook();
      const { host } = await start(model);
      if (!isRead) await host.read();
      trouble(model);
      if (isRead) await host.read();
      const before = shown(model);
      const ops: PatchOp[] = [text('D7', 'cuối', 'mới'), { op: 'insertRow', at: 4, likeRow: 3 }];
      expect(await codeOf(host.apply({ sheet: SHEET, ops }))).toBe(code);
      expect(shown(model)).toEqual(before);
    }
  });

  it('keeps a rich text, the dropdown and what is merged across in a line that moves', async () => {
    const model = workbook();
    const sheet = model.sheet(SHEET);
    sheet.put(3, 3, { ...sheet.cell(3, 3), rich: true });
    const { host } = await start(model);
    await host.read();
    await host.apply({ sheet: SHEET, ops: [{ op: 'list', range: 'D3:D7', source: ['a', 'b'] }] });
    expect(await host.apply({ sheet: SHEET, ops: [{ op: 'moveRow', from: 3, to: 5 }] })).toEqual({ ok: true });
    expect(sheet.cell(5, 3)).toMatchObject({ text: 'Đã ban hành', rich: true });
    expect([3, 4, 5, 6, 7].map((row) => sheet.validationAt(row, 4) !== null)).toEqual([true, true, true, true, true]);
  });
}
