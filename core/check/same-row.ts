import { COLUMNS } from '../form/types.ts';
import { factsAt, textAt, type CellFacts, type Grid } from '../grid/index.ts';
import type { FormRow, FormSheet } from '../read-form/types.ts';

/** The row as read from two sheets: same place, same texts, same facts, cell by cell. Then its findings are the same. */
export function sameRow(a: FormRow, inA: FormSheet, b: FormRow, inB: FormSheet): boolean {
  return samePlace(a, b) && COLUMNS.every((column) => sameColumn(inA, a, inB, b, column));
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

function sameColumn(inA: FormSheet, a: FormRow, inB: FormSheet, b: FormRow, column: (typeof COLUMNS)[number]): boolean {
  const col = inA.header.columns[column];
  if (col !== inB.header.columns[column]) return false;
  if (a.texts[column] !== b.texts[column] || a.cells[column] !== b.cells[column]) return false;
  return col === null || a.lines.every((row) => sameCell(inA.grid, inB.grid, row, col));
}

function sameCell(a: Grid, b: Grid, row: number, col: number): boolean {
  if (textAt(a, row, col) !== textAt(b, row, col)) return false;
  return a.about === b.about || sameFacts(factsAt(a, row, col), factsAt(b, row, col));
}

function sameFacts(a: CellFacts, b: CellFacts): boolean {
  return (
    a === b ||
    (a.date === b.date && a.formula === b.formula && a.error === b.error && a.font === b.font && a.rich === b.rich)
  );
}
