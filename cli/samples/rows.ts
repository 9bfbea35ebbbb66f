import type { RowSpec, SheetSpec } from '../../workbook/index.ts';

/** Moves all lines from `from` on, with what refers to them. */
function shift(sheet: SheetSpec, from: number, by: number): void {
  const moved = (reference: string): string =>
    reference.replace(/\d+/g, (row) => String(Number(row) >= from ? Number(row) + by : row));
  for (const row of sheet.rows) if (row.row >= from) row.row += by;
  sheet.merges = sheet.merges?.map(moved);
  sheet.lists = sheet.lists?.map(({ ranges, source }) => ({ source, ranges: ranges.map(moved) }));
}

/** The line of a task, found by its text; the sample's own texts are all different. */
export function rowWith(sheet: SheetSpec, text: string): RowSpec {
  const found = sheet.rows.find((row) => row.cells[1]?.content === text);
  if (!found) throw new Error(`no line with this text: ${text}`);
  return found;
}

export function removeRow(sheet: SheetSpec, { row }: RowSpec): void {
  sheet.rows = sheet.rows.filter((candidate) => candidate.row !== row);
  shift(sheet, row + 1, -1);
}

/** A new line below another one, in its look. */
export function insertBelow(sheet: SheetSpec, above: RowSpec, contents: (string | number)[]): RowSpec {
  const row = above.row + 1;
  shift(sheet, row, 1);
  const added = { row, cells: above.cells.map((cell, n) => ({ ...cell, content: contents[n] ?? null })) };
  sheet.rows.splice(sheet.rows.indexOf(above) + 1, 0, added);
  return added;
}
