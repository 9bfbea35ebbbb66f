import { expect, it } from 'vitest';
import { clearFilter, setFilter, typeCell } from '../../workbench/model/index.ts';
import type { Start } from './bench.ts';
import { at, SHEET, sheetOf, text, workbook } from './bench.ts';

/** How every host writes text: all of it, as it is, or nothing. */
export function writingContract(start: Start): void {
  it.each([
    ['a formula', '=SUM(A1:A3)'],
    ['a plus', '+84 24 3936 6666'],
    ['a minus', '- Đã ban hành Kế hoạch'],
    ['an at sign', '@Bộ Công an'],
    ['a month', '3/2026'],
    ['a day', '13/7/2023'],
    ['an ISO day', '2023-07-13'],
    ['leading zeros', '0123'],
    ['a number', '1.234,5'],
    ['a percentage', '50%'],
    ['a boolean', 'TRUE'],
    ['an apostrophe', "'nguyên văn'"],
    ['lines', 'dòng 1\ndòng 2\n'],
    ['outer blanks', '  giữa  '],
    ['nothing', ''],
    ['markup', '<b>&amp;"\'</b>'],
    ['decomposed letters', 'Quyết định'.normalize('NFD')],
    ['a long text', `- ${'Nghị định số 13/2023/NĐ-CP; '.repeat(1100)}`.trimEnd()],
  ])('writes %s as it is', async (_what, after) => {
    const model = workbook();
    const { host } = await start(model);
    await host.read();
    expect(await host.apply({ sheet: SHEET, ops: [text('C3', 'Đã ban hành', after)] })).toEqual({ ok: true });
    const { value, formula } = model.sheet(SHEET).cell(3, 3);
    expect(value ?? '').toBe(after);
    expect(formula).toBeUndefined();
    expect(at(sheetOf(await host.read()), 'C3')).toBe(after);
  });

  it('writes 100 kB over many cells, and empty cells too', async () => {
    const model = workbook();
    const { host } = await start(model);
    await host.read();
    const long = 'Căn cứ '.repeat(1000).trimEnd();
    const ops = Array.from({ length: 15 }, (_, n) => text(`E${n + 2}`, '', `${n}. ${long}`));
    expect(await host.apply({ sheet: SHEET, ops })).toEqual({ ok: true });
    ops.forEach((_, n) => expect(model.sheet(SHEET).cell(n + 2, 5).value).toBe(`${n}. ${long}`));
  });

  it('writes only what changes', async () => {
    const model = workbook();
    const { host } = await start(model);
    await host.read();
    const before = new Map(model.sheet(SHEET).state.cells);
    await host.apply({ sheet: SHEET, ops: [text('C3', 'Đã ban hành', 'mới'), text('D3', 'Đủ', 'Đủ')] });
    const after = model.sheet(SHEET).state.cells;
    expect([...after].filter(([key, cell]) => before.get(key) !== cell)).toHaveLength(1);
  });

  it('writes nothing when something else stands there, and says where', async () => {
    const model = workbook();
    const { host } = await start(model);
    await host.read();
    typeCell(model, SHEET, 3, 4, 'sửa tay', { who: 'coauthor' });
    const shown = (): string[] =>
      [...model.sheet(SHEET).entries()].map(({ row, col, cell }) => `${row},${col} ${cell.text}`);
    const before = shown();
    const ops = [text('C3', 'Đã ban hành', 'mới'), text('D3', 'Đủ', 'mới'), text('D7', 'cuối', 'mới')];
    expect(await host.apply({ sheet: SHEET, ops })).toEqual({ ok: false, changed: ['D3'] });
    expect(shown().sort()).toEqual(before.sort());
  });

  it('puts back numbers, dates, formulas and texts that look like them', async () => {
    const model = workbook();
    const { host } = await start(model);
    await host.read();
    const ops = [
      text('B3', '1', 'mới'),
      text('C4', '13/07/2023', 'mới'),
      text('C5', '7', 'mới'),
      text('D5', '=không phải công thức', 'mới'),
      text('C6', 'TRUE', 'mới'),
      text('D7', 'không phải thế', 'mới'),
    ];
    expect(await host.apply({ sheet: SHEET, ops })).toEqual({ ok: false, changed: ['D7'] });
    const cell = (row: number, col: number) => model.sheet(SHEET).cell(row, col);
    expect(cell(3, 2).value).toBe(1);
    expect(cell(4, 3)).toMatchObject({ value: 45120, text: '13/07/2023' });
    expect(cell(5, 3)).toMatchObject({ formula: '=3+4' });
    expect(cell(5, 4)).toMatchObject({ value: '=không phải công thức' });
    expect(cell(5, 4).formula).toBeUndefined();
    expect(cell(6, 3).value).toBe(true);
  });

  it('notices an edit at the worst moment', async () => {
    const model = workbook();
    const bench = await start(model);
    await bench.host.read();
    bench.beforeWrite(() => typeCell(model, SHEET, 3, 3, 'chen ngang', { who: 'coauthor' }));
    const result = await bench.host.apply({ sheet: SHEET, ops: [text('C3', 'Đã ban hành', 'mới')] });
    expect(result).toEqual({ ok: false, changed: ['C3'] });
    expect(model.sheet(SHEET).cell(3, 3).text).toBe('chen ngang');
  });

  it('writes to the right lines under a filter', async () => {
    const model = workbook();
    setFilter(model, SHEET, { top: 2, left: 2, bottom: 7, right: 4 }, (row) => row === 3 || row === 7);
    const { host } = await start(model);
    await host.read();
    const ops = [text('C3', 'Đã ban hành', 'a'), text('D5', '=không phải công thức', 'b'), text('D7', 'cuối', 'c')];
    expect(await host.apply({ sheet: SHEET, ops })).toEqual({ ok: true });
    clearFilter(model, SHEET);
    const grid = sheetOf(await host.read());
    expect(['C3', 'D5', 'D7'].map((cell) => at(grid, cell))).toEqual(['a', 'b', 'c']);
  });
}
