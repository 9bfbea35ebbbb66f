import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { CellFacts } from '../../core/grid/types.ts';
import { textAt } from '../../core/grid/index.ts';
import { fromCells, insertRows, modelFromXlsx, setFilter } from '../../workbench/model/index.ts';
import type { Start } from './bench.ts';
import { at, SHEET, sheetOf, text, workbook } from './bench.ts';

/** What every host reads alike. */
export function readingContract(start: Start): void {
  it('reads values, texts and facts', async () => {
    const { host } = await start(workbook());
    const book = await host.read();
    expect(book.host).toBe(host.kind);
    expect(book.active).toBe(SHEET);
    expect(book.sheets.map((sheet) => sheet.name)).toEqual([SHEET, 'Ghi chú']);
    const grid = sheetOf(book);
    expect(at(grid, 'B2')).toBe('TT');
    expect(at(grid, 'C4')).toBe('13/07/2023');
    expect(at(grid, 'D6')).toBe('  hai\ndòng ');
    expect(at(grid, 'C7')).toBe('');
    const facts: Record<string, CellFacts> = Object.fromEntries(
      Object.entries(grid.about).map(([cell, { font: _font, ...rest }]) => [cell, rest]),
    );
    expect(facts['C4']).toEqual({ date: '2023-07-13' });
    expect(facts['D4']).toEqual({ error: '#REF!', formula: true });
    expect(facts['C5']).toEqual({ formula: true });
    expect(facts['D5'] ?? {}).toEqual({});
  });

  it('reads what surrounds the cells', async () => {
    const model = workbook();
    const sheet = model.sheet(SHEET);
    sheet.state.merges = [{ top: 2, left: 2, bottom: 2, right: 3 }];
    setFilter(model, SHEET, { top: 2, left: 2, bottom: 7, right: 4 }, (row) => row !== 5);
    sheet.isProtected = true;
    model.sheet('Ghi chú').visibility = 'hidden';
    const { host } = await start(model);
    const book = await host.read();
    const grid = sheetOf(book);
    expect(grid).toMatchObject({ filtered: true, protected: true, hiddenRows: [5] });
    if (grid.merges !== undefined) expect(grid.merges).toEqual([{ top: 2, left: 2, bottom: 2, right: 3 }]);
    expect(sheetOf(book, 'Ghi chú').hidden).toBe(true);
  });

  it('reads an empty workbook', async () => {
    const { host } = await start(fromCells({ Trống: {} }));
    const book = await host.read();
    expect(
      book.sheets.map(({ name, values }) => ({ name, cells: values.flat().filter((value) => value !== null) })),
    ).toEqual([{ name: 'Trống', cells: [] }]);
  });

  it('reads the official blank form as its file has it', async () => {
    const bytes = readFileSync(new URL('../../seeds/forms/pl4-2367/blank.xlsx', import.meta.url));
    const model = modelFromXlsx(bytes);
    const { host } = await start(model);
    const read = (await host.read()).sheets[0]!;
    const { toBook, openWorkbook } = await import('../../workbook/index.ts');
    const file = toBook(openWorkbook(bytes)).sheets[0]!;
    file.text.forEach((line, r) =>
      line.forEach((cell, c) => expect(textAt(read, file.row + r, file.col + c)).toBe(cell)),
    );
  });

  it('follows renamed sheets, new ones and moved cells', async () => {
    const model = workbook();
    const { host } = await start(model);
    await host.read();
    model.renameSheet(SHEET, "Phụ lục 'IV'");
    model.addSheet('Thêm');
    insertRows(model, "Phụ lục 'IV'", 1, 2);
    const book = await host.read();
    expect(book.sheets.map((sheet) => sheet.name)).toEqual(["Phụ lục 'IV'", 'Ghi chú', 'Thêm']);
    expect(book.active).toBe("Phụ lục 'IV'");
    expect(at(sheetOf(book, "Phụ lục 'IV'"), 'C5')).toBe('Đã ban hành');
    expect(await host.apply({ sheet: "Phụ lục 'IV'", ops: [text('C5', 'Đã ban hành', 'mới')] })).toEqual({
      ok: true,
    });
  });
}
