import { describe, expect, it } from 'vitest';
import { readForm } from '../../../core/read-form/index.ts';
import { bookOf, form, gridOf, issued, taskIds } from './sheets.ts';

describe('the form as issued', () => {
  const result = readForm(bookOf(gridOf(issued())), form);

  it('is recognised whole, each row by number and text', () => {
    expect(result.ok).toBe(true);
    if (!result.ok) return;
    expect(result.sheet.rows.map(({ task }) => task)).toEqual(taskIds);
    expect(new Set(result.sheet.rows.map(({ evidence }) => evidence))).toEqual(new Set(['number-and-text']));
    expect(result.sheet.structure).toEqual([]);
    expect(result.sheet.questions).toEqual([]);
    expect(result.sheet.agency).toEqual({ cell: 'A3', raw: 'Bộ Tài chính' });
    expect(result.sheet.header).toMatchObject({ row: 5, lastRow: 5, columns: { tt: 1, task: 2, note: 7 } });
    expect(result.sheet.table).toEqual({ firstRow: 6, lastRow: 63 });
    expect(result.sheet.rows[0]).toMatchObject({ row: 7, cells: { result: 'E7' }, lines: [7] });
  });
});
