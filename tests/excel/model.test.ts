import { describe, expect, it } from 'vitest';
import {
  clearFilter,
  coerce,
  deleteRows,
  insertRows,
  modelFromBook,
  parseRect,
  pasteBlock,
  pickChoice,
  rectName,
  setFilter,
  sortRows,
  splitReference,
  typeCell,
} from '../../workbench/model/index.ts';
import type { WorkbookModel } from '../../workbench/model/index.ts';

const small = (): WorkbookModel =>
  modelFromBook({
    host: 'file',
    active: 'Biểu',
    sheets: [
      {
        name: 'Biểu',
        row: 1,
        col: 1,
        values: [
          ['TT', 'Kết quả'],
          [1, 'b'],
          [2, 'a'],
        ],
        text: [
          ['TT', 'Kết quả'],
          ['1', 'b'],
          ['2', 'a'],
        ],
        about: {},
      },
    ],
  });

const column = (model: WorkbookModel, col: number): string[] =>
  [1, 2, 3, 4].map((row) => model.sheet('Biểu').cell(row, col).text);

describe('what a typed text becomes', () => {
  it.each([
    ['3/2026', 46082, '03/2026'],
    ['13/7/2023', 45120, '13/07/2023'],
    ['2023-07-13', 45120, '2023-07-13'],
    ['32/7/2023', '32/7/2023', '32/7/2023'],
    ['007', 7, '7'],
    ['1.234,5', 1234.5, '1234.5'],
    ['50%', 0.5, '50%'],
    ['true', true, 'TRUE'],
    ["'=1+1", '=1+1', '=1+1'],
    ['Nghị định số 13/2023/NĐ-CP', 'Nghị định số 13/2023/NĐ-CP', 'Nghị định số 13/2023/NĐ-CP'],
  ])('%s', (raw, value, text) => {
    expect(coerce(raw)).toMatchObject({ value, text });
  });

  it.each(['=SUM(A1)', '=1+1', '+84 912', '-1-2', '@ten'])('%s is a formula', (raw) => {
    expect(coerce(raw).formula).toMatch(/^=/);
  });

  it.each(['=1+1', '3/2026', '007'])('%s stays text in a text cell', (raw) => {
    expect(coerce(raw, { format: '@' })).toEqual({ value: raw, text: raw, format: '@' });
  });
});

describe('the workbook model', () => {
  it('reads and writes addresses', () => {
    expect(parseRect('$B$2:A1')).toEqual({ top: 1, left: 1, bottom: 2, right: 2 });
    expect(parseRect('A0')).toBeNull();
    expect(parseRect('XFE1')).toBeNull();
    expect(rectName({ top: 3, left: 27, bottom: 3, right: 27 })).toBe('AA3');
    expect(splitReference("'Biểu ''4'''!A1")).toEqual({ sheet: "Biểu '4'", address: 'A1' });
  });

  it('undoes a step of the user', () => {
    const model = small();
    typeCell(model, 'biểu', 2, 2, 'mới');
    expect(column(model, 2)).toEqual(['Kết quả', 'mới', 'a', '']);
    model.undo();
    expect(column(model, 2)).toEqual(['Kết quả', 'b', 'a', '']);
    expect(model.undo()).toBe(false);
  });

  it('moves lines, filters and sorts', () => {
    const model = small();
    insertRows(model, 'Biểu', 2);
    expect(column(model, 1)).toEqual(['TT', '', '1', '2']);
    deleteRows(model, 'Biểu', 2);
    sortRows(model, 'Biểu', { top: 2, left: 1, bottom: 3, right: 2 }, 2);
    expect(column(model, 1)).toEqual(['TT', '2', '1', '']);
    setFilter(model, 'Biểu', { top: 1, left: 1, bottom: 3, right: 2 }, (row) => row === 2);
    expect([...model.sheet('Biểu').state.hiddenRows]).toEqual([3]);
    clearFilter(model, 'Biểu');
    expect(model.sheet('Biểu').state.hiddenRows.size).toBe(0);
  });

  it('loses a dropdown where something is pasted, keeps it around', () => {
    const model = small();
    const { state } = model.sheet('Biểu');
    state.validations = [{ range: { top: 2, left: 2, bottom: 9, right: 2 }, source: ['Đủ', 'Chưa'], showError: false }];
    pasteBlock(model, 'Biểu', 4, 2, [['x'], ['y']]);
    expect(state.validations.map(({ range }) => rectName(range))).toEqual(['B2:B3', 'B6:B9']);
    expect(() => pickChoice(model, 'Biểu', 4, 2, 'Đủ')).toThrow('lựa chọn');
    pickChoice(model, 'Biểu', 3, 2, 'Đủ');
    expect(column(model, 2)).toEqual(['Kết quả', 'b', 'Đủ', 'x']);
  });

  it('refuses locked cells, tells who changed what', () => {
    const model = small();
    const sheet = model.sheet('Biểu');
    sheet.isProtected = true;
    expect(() => typeCell(model, 'Biểu', 2, 2, 'x')).toThrow('khoá');
    sheet.put(2, 2, { value: 'b', text: 'b', locked: false });
    const seen: unknown[] = [];
    model.on((event) => seen.push(event));
    typeCell(model, 'Biểu', 2, 2, 'x', { who: 'coauthor' });
    expect(seen).toEqual([
      { kind: 'cells', sheet: 'Biểu', rect: { top: 2, left: 2, bottom: 2, right: 2 }, who: 'coauthor' },
    ]);
    expect(model.dirty).toBe(true);
  });
});
