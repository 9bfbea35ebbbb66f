import { COLUMNS, type Column } from '../form/types.ts';
import { readA1, textAt, type CellFacts, type Grid } from '../grid/index.ts';
import type { FormRow, FormSheet } from '../read-form/types.ts';

/** Whether a row of sheet `a` stands in sheet `b` as it was: same place, same texts, same facts. Then its findings hold. */
export function rowComparer(a: FormSheet, b: FormSheet): (inA: FormRow, inB: FormRow) => boolean {
  const touched = linesWithOtherFacts(a.grid.about, b.grid.about);
  const sameLayout = COLUMNS.every((column) => a.header.columns[column] === b.header.columns[column]);
  const columns = COLUMNS.map((column) => ({ column, col: b.header.columns[column] }));
  return (inA, inB) =>
    sameLayout &&
    samePlace(inA, inB) &&
    (touched.size === 0 || !inB.lines.some((line) => touched.has(line))) &&
    columns.every(({ column, col }) => sameTexts(inA, inB, column) && sameLines(a.grid, b.grid, inB.lines, col));
}

function samePlace(a: FormRow, b: FormRow): boolean {
  return (
    a.task === b.task &&
    a.row === b.row &&
    a.evidence === b.evidence &&
    a.lines.length === b.lines.length &&
    a.lines.every((line, index) => line === b.lines[index])
  );
}

function sameTexts(a: FormRow, b: FormRow, column: Column): boolean {
  return a.texts[column] === b.texts[column] && a.cells[column] === b.cells[column];
}

/** A text over several lines may be cut elsewhere and still read the same. */
function sameLines(a: Grid, b: Grid, lines: number[], col: number | null): boolean {
  if (col === null) return true;
  for (const row of lines) if (textAt(a, row, col) !== textAt(b, row, col)) return false;
  return true;
}

type About = Record<string, CellFacts>;

function linesWithOtherFacts(a: About, b: About): Set<number> {
  const lines = new Set<number>();
  if (a === b) return lines;
  for (const cell of [...Object.keys(a), ...Object.keys(b)]) {
    const at = sameFacts(a[cell], b[cell]) ? null : readA1(cell);
    if (at) lines.add(at.row);
  }
  return lines;
}

function sameFacts(a: CellFacts = {}, b: CellFacts = {}): boolean {
  return a.date === b.date && a.formula === b.formula && a.error === b.error && a.font === b.font && a.rich === b.rich;
}
