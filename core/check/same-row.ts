import { COLUMNS } from '../form/types.ts';
import { readA1, textAt, type CellFacts, type Grid } from '../grid/index.ts';
import type { FormRow, FormSheet } from '../read-form/types.ts';

/**
 * Whether a row of sheet `a` stands in sheet `b` as it was: same place, same texts, same facts. Then its findings hold.
 * Every row is looked at after every edit, so this reads no more than it must: where a row's cells are follows from its
 * line and the columns, and its texts are those of the grid as long as it takes one line (read-form/rows.ts).
 */
export function rowComparer(a: FormSheet, b: FormSheet): (inA: FormRow, inB: FormRow) => boolean {
  const touched = linesWithOtherFacts(a.grid.about, b.grid.about);
  const { columns } = b.header;
  if (COLUMNS.some((column) => a.header.columns[column] !== columns[column])) return () => false;
  return (inA, inB) =>
    samePlace(inA, inB) &&
    sameTexts(inA.texts, inB.texts) &&
    (touched.size === 0 || !inB.lines.some((line) => touched.has(line))) &&
    (inB.lines.length === 1 || COLUMNS.every((column) => sameLines(a.grid, b.grid, inB.lines, columns[column])));
}

function samePlace(a: FormRow, b: FormRow): boolean {
  return a.row === b.row && a.task === b.task && a.evidence === b.evidence && sameNumbers(a.lines, b.lines);
}

function sameNumbers(a: number[], b: number[]): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index += 1) if (a[index] !== b[index]) return false;
  return true;
}

function sameTexts(a: FormRow['texts'], b: FormRow['texts']): boolean {
  for (const column of COLUMNS) if (a[column] !== b[column]) return false;
  return true;
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

export function sameFacts(a: CellFacts = {}, b: CellFacts = {}): boolean {
  return a.date === b.date && a.formula === b.formula && a.error === b.error && a.font === b.font && a.rich === b.rich;
}
