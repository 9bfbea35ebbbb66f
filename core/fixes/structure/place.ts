import type { FormDefinition, FormGroup, TaskId } from '../../form/types.ts';
import type { FormRow, FormSheet } from '../../read-form/types.ts';
import type { RowsNow } from './rows-now.ts';

export type StructureView = { form: FormDefinition; sheet: FormSheet };

/** Below which line a task belongs, and the row whose looks it takes. */
export type Place = { below: number; like: FormRow | null };

/**
 * Below the task that comes before it in the form; the first of a group below the group's line, where that stands
 * between its neighbours. Tasks that stand in a wrong place themselves show no place.
 */
export function placeOf(task: TaskId, { form, sheet }: StructureView): Place {
  const group = form.groups.find(({ tasks }) => tasks.some(({ id }) => id === task));
  const ids = form.groups.flatMap(({ tasks }) => tasks.map(({ id }) => id));
  const moved = movedTasks(sheet);
  const standing = new Map(sheet.rows.filter((row) => !moved.has(row.task)).map((row) => [row.task, row]));
  const rowsOf = (some: TaskId[]) => some.flatMap((id) => standing.get(id) ?? []);
  const before = rowsOf(ids.slice(0, ids.indexOf(task))).pop();
  const [after] = rowsOf(ids.slice(ids.indexOf(task) + 1));
  const own = group?.tasks.map(({ id }) => id) ?? [];
  const like = (before && own.includes(before.task) ? before : rowsOf(own)[0]) ?? before ?? after ?? null;

  const above = before ? lastLine(before) : sheet.header.lastRow;
  if (before && own.includes(before.task)) return { below: above, like };
  const end = after?.row ?? sheet.table.lastRow + 1;
  const headings = groupLines(sheet, group).filter((line) => line > above && line < end);
  return { below: headings.pop() ?? (after ? lineAbove(after, above, sheet) : above), like };
}

/** The lines above and below the place: if others have come between meanwhile, it is another place. */
export function guardSeam(below: number, { sheet: { grid, header } }: StructureView, now: RowsNow): void {
  const col = header.columns.task;
  if (col === null) return;
  now.guard(grid, below, col);
  now.guard(grid, below + 1, col);
}

function movedTasks({ structure }: FormSheet): Set<TaskId> {
  return new Set(structure.flatMap((found) => (found.kind === 'moved' ? [found.task] : [])));
}

/** The nearest line above a task that stays where it is: rows that are to be moved or may be deleted are no hold. */
function lineAbove({ row }: FormRow, end: number, sheet: FormSheet): number {
  const moved = movedTasks(sheet);
  const leaving = new Set([
    ...sheet.rows.filter(({ task }) => moved.has(task)).flatMap(({ lines }) => lines),
    ...sheet.structure.flatMap((found) => (found.kind === 'doubled' ? [found.row, found.first] : [])),
  ]);
  let line = row - 1;
  while (line > end && leaving.has(line)) line -= 1;
  return line;
}

function groupLines({ leftOut }: FormSheet, group: FormGroup | undefined): number[] {
  return leftOut.flatMap(({ row, numeral }) => (numeral !== undefined && numeral === group?.numeral ? [row] : []));
}

function lastLine({ lines, row }: FormRow): number {
  return Math.max(row, ...lines);
}
