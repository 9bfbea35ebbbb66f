import { describe, expect, it } from 'vitest';
import { textAt, type Grid } from '../../../core/grid/index.ts';
import { readForm, type FormSheet } from '../../../core/read-form/index.ts';
import { contentHash, contentOf, pruneGrid, SubmissionRequest } from '../../../core/wire/index.ts';
import { DAMAGES } from '../read-form/damage.ts';
import { bookOf, form, gridOf, issued } from '../read-form/sheets.ts';

const read = (grid: Grid): FormSheet => {
  const result = readForm(bookOf(grid), form);
  if (!result.ok) throw new Error(result.reason);
  return result.sheet;
};

const lines = [
  ...issued().map((line, row) => [
    ...line,
    ...Array<string>(Math.max(0, 8 - line.length)).fill(''),
    row > 4 ? `ghi riêng ${row}` : '',
  ]),
  [],
  ['', '', '', '', '', 'TM. ỦY BAN NHÂN DÂN'],
  ['Nội bộ: không gửi'],
];
const original = gridOf(lines, {
  about: { I9: { formula: true }, F9: { font: 'Arial' }, A66: { rich: true }, bad: { rich: true } },
  merges: [
    { top: 1, left: 1, bottom: 1, right: 7 },
    { top: 6, left: 1, bottom: 6, right: 7 },
    { top: 8, left: 9, bottom: 9, right: 9 },
    { top: 66, left: 1, bottom: 66, right: 7 },
  ],
  hiddenRows: [9, 66],
  hiddenCols: [9],
  filtered: true,
});
const pruned = pruneGrid(read(original));

describe('the pruned grid', () => {
  it('keeps title, header and official columns in their places', () => {
    for (const [row, col] of [
      [1, 1],
      [3, 1],
      [5, 7],
      [7, 2],
      [7, 5],
      [63, 4],
    ] as const) {
      expect(textAt(pruned, row, col)).toBe(textAt(original, row, col));
    }
  });

  it('sends nothing from outside the form', () => {
    const sent = JSON.stringify(pruned);
    expect(sent).not.toContain('ghi riêng');
    expect(sent).not.toContain('Nội bộ');
    expect(sent).not.toContain('TM. ỦY BAN');
  });

  it('drops facts, merged areas and hidden lines from outside', () => {
    expect(pruned).toMatchObject({ about: { F9: { font: 'Arial' } }, hiddenRows: [9] });
    expect(Object.keys(pruned.about)).toEqual(['F9']);
    expect(pruned.merges).toHaveLength(2);
    expect(pruned).not.toHaveProperty('hiddenCols');
  });

  it('fits a submission', () => {
    expect(SubmissionRequest.shape.grid.safeParse(pruned).success).toBe(true);
  });

  it.each(DAMAGES)('reads the same: $name', ({ lines: damaged }) => {
    const sheet = read(gridOf(damaged));
    const again = read(pruneGrid(sheet));
    expect(again.rows).toEqual(sheet.rows);
    expect(again.structure).toEqual(sheet.structure);
    expect(again.agency).toEqual(sheet.agency);
    expect(contentHash(contentOf(again, 'BTC'))).toBe(contentHash(contentOf(sheet, 'BTC')));
  });
});
