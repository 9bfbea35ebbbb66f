import { COLUMNS } from '../../form/types.ts';
import { extent, textAt, toA1 } from '../../grid/index.ts';
import type { FormSheet, StructureFinding } from '../../read-form/types.ts';
import { isPartOfMerge, takesText } from './editable.ts';
import type { RowsNow } from './rows-now.ts';

type Doubled = Extract<StructureFinding, { kind: 'doubled' }>;

/**
 * A copy without answers may go, the later one rather than the first; which of two answers counts is the officer's to
 * say. Null when both are filled in.
 */
function emptyCopy({ row, first }: Doubled, sheet: FormSheet): number | null {
  return [row, first].find((copy) => isEmptyCopy(copy, sheet)) ?? null;
}

/**
 * The texts are emptied before the line is deleted: so the officer sees what goes, and the patch fails if somebody has
 * written there meanwhile.
 */
export function deleteCopy(found: Doubled, sheet: FormSheet, now: RowsNow): void {
  const gone = emptyCopy(found, sheet);
  if (gone === null) return;
  const at = now.at(gone);
  for (const column of COLUMNS) {
    const col = sheet.header.columns[column];
    if (col !== null) now.add({ op: 'text', cell: toA1(at, col), before: textAt(sheet.grid, gone, col), after: '' });
  }
  now.add({ op: 'deleteRow', at });
}

const OFFICIAL: ReadonlySet<string> = new Set(['tt', 'task', 'lead', 'deadline']);

/** One line, nothing in it but what the form itself says there. */
function isEmptyCopy(row: number, sheet: FormSheet): boolean {
  const { grid, header } = sheet;
  if (isPartOfMerge(grid, row) || goesOnBelow(row, sheet)) return false;
  const own = new Set(COLUMNS.filter((column) => OFFICIAL.has(column)).map((column) => header.columns[column]));
  for (let col = grid.col; col <= extent(grid).lastCol; col += 1) {
    if (!takesText(grid, row, col) || (!own.has(col) && textAt(grid, row, col).trim() !== '')) return false;
  }
  return true;
}

/** The line below belongs to no other row, so to this one. */
function goesOnBelow(row: number, { rows, structure, leftOut, table }: FormSheet): boolean {
  if (row >= table.lastRow) return false;
  const starts = structure.flatMap((found) => ('row' in found ? [found.row] : []));
  const others = [...rows.map((each) => each.row), ...starts, ...leftOut.map((each) => each.row)];
  return !others.includes(row + 1);
}
