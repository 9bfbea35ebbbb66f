import { COLUMNS } from '../../form/types.ts';
import { textAt } from '../../grid/index.ts';
import type { FormRow } from '../../read-form/types.ts';
import { isMergedDown, isPartOfMerge } from './editable.ts';
import { guardSeam, placeOf, type StructureView } from './place.ts';
import type { RowsNow } from './rows-now.ts';

/** The task's lines, one after the other, to where the form has them. */
export function moveTask(row: FormRow, view: StructureView, now: RowsNow): void {
  const { grid } = view.sheet;
  const { below } = placeOf(row.task, view);
  if (isMergedDown(grid, below) || row.lines.some((line) => isPartOfMerge(grid, line))) return;
  // Where merges were not read, several lines of one task may be held together by some.
  if (row.lines.length > 1 && grid.merges === undefined) return;

  guardSeam(below, view, now);
  row.lines.forEach((line) => guardLine(line, view, now));
  let moves = 0;
  let above = below;
  for (const line of row.lines) {
    const [from, anchor] = [now.at(line), now.at(above)];
    const to = from > anchor ? anchor + 1 : anchor;
    if (from !== to) {
      now.add({ op: 'moveRow', from, to });
      moves += 1;
    }
    above = line;
  }
  if (moves > 0) now.steps.push({ kind: 'move', task: row.task, row: row.row, below });
}

/** If lines have come or gone meanwhile, another row would be moved. */
function guardLine(line: number, { sheet: { grid, header } }: StructureView, now: RowsNow): void {
  const written = COLUMNS.flatMap((column) => {
    const col = header.columns[column];
    return column === 'tt' || col === null || textAt(grid, line, col) === '' ? [] : [col];
  });
  const col = written[0] ?? header.columns.task;
  if (col !== null) now.guard(grid, line, col);
}
