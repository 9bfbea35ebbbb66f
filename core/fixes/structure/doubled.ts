import { COLUMNS, type Column, type FormTask } from '../../form/types.ts';
import { extent, textAt, toA1 } from '../../grid/index.ts';
import { parseOrdinal } from '../../read-form/ordinal.ts';
import type { FormSheet, StructureFinding } from '../../read-form/types.ts';
import { sameText } from '../../text/index.ts';
import { isPartOfMerge, takesText } from './editable.ts';
import type { StructureView } from './place.ts';
import type { RowsNow } from './rows-now.ts';

type Doubled = Extract<StructureFinding, { kind: 'doubled' }>;
type Copies = { gone: number; kept: number };

/**
 * A copy that says nothing of its own may go: the later one, if it repeats the first or is not filled in; else the
 * first, if that is not filled in. Which of two answers counts is the officer's to say.
 */
export function deleteCopy(found: Doubled, task: FormTask, { sheet }: StructureView, now: RowsNow): void {
  const ways: Copies[] = [
    { gone: found.row, kept: found.first },
    { gone: found.first, kept: found.row },
  ];
  const way = ways.find(
    ({ gone, kept }) => !now.isGone(gone) && !now.isGone(kept) && saysNothing(gone, kept, task, sheet),
  );
  if (!way) return;
  guardKept(way, sheet, now);
  now.steps.push({ kind: 'delete', task: found.task, row: way.gone, kept: way.kept });
  emptyAndDelete(way.gone, sheet, now);
}

/**
 * The texts are emptied before the line is deleted: so the officer sees what goes, the patch fails if somebody has
 * written there meanwhile, and undo can write them again.
 */
function emptyAndDelete(gone: number, { grid }: FormSheet, now: RowsNow): void {
  const at = now.at(gone);
  for (let col = grid.col; col <= extent(grid).lastCol; col += 1) {
    now.add({ op: 'text', cell: toA1(at, col), before: textAt(grid, gone, col), after: '' });
  }
  now.add({ op: 'deleteRow', at });
}

/** What the copy repeats must still stand in the line that stays. */
function guardKept({ gone, kept }: Copies, { grid, header }: FormSheet, now: RowsNow): void {
  for (const column of COLUMNS) {
    const col = header.columns[column];
    if (col !== null && (column === 'task' || textAt(grid, gone, col) !== '')) now.guard(grid, kept, col);
  }
}

/** One line that repeats the other word for word, or holds nothing but the form's own words. */
function saysNothing(gone: number, kept: number, task: FormTask, sheet: FormSheet): boolean {
  const { grid, header } = sheet;
  if (isPartOfMerge(grid, gone) || goesOnBelow(gone, sheet)) return false;
  const columnAt = new Map(COLUMNS.map((column) => [header.columns[column], column]));
  const cells = Array.from({ length: extent(grid).lastCol - grid.col + 1 }, (_, at) => {
    const col = grid.col + at;
    return { col, column: columnAt.get(col), text: textAt(grid, gone, col), other: textAt(grid, kept, col) };
  });
  if (!cells.every(({ col }) => takesText(grid, gone, col))) return false;
  const repeats = cells.every(({ column, text, other }) => isNumber(text, column) || sameText(text, other));
  return repeats || cells.every(({ column, text }) => text.trim() === '' || isOfTheForm(text, column, task));
}

const isNumber = (text: string, column: Column | undefined) => column === 'tt' && parseOrdinal(text).number !== null;

function isOfTheForm(text: string, column: Column | undefined, { text: task, lead, deadline }: FormTask): boolean {
  const printed = { task, lead, deadline };
  if (isNumber(text, column)) return true;
  return (column === 'task' || column === 'lead' || column === 'deadline') && sameText(text, printed[column]);
}

/** The line below belongs to no other row, so to this one. */
function goesOnBelow(row: number, { rows, structure, leftOut, table }: FormSheet): boolean {
  if (row >= table.lastRow) return false;
  const starts = structure.flatMap((found) => ('row' in found ? [found.row] : []));
  const others = [...rows.map((each) => each.row), ...starts, ...leftOut.map((each) => each.row)];
  return !others.includes(row + 1);
}
