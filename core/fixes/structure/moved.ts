import { textAt } from '../../grid/index.ts';
import { COLUMNS } from '../../form/types.ts';
import type { FormRow } from '../../read-form/types.ts';
import { guard, isMergedDown, isPartOfMerge, takesText } from './editable.ts';
import { placeOf, type StructureView } from './place.ts';
import type { RowsNow } from './rows-now.ts';

/** The task's lines, one after the other, to where the form has them. */
export function moveTask(row: FormRow, view: StructureView, now: RowsNow): void {
  const { grid } = view.sheet;
  const { below } = placeOf(row.task, view);
  if (isMergedDown(grid, below) || row.lines.some((line) => isPartOfMerge(grid, line))) return;
  // Where merges were not read, several lines of one task may be held together by some.
  if (row.lines.length > 1 && grid.merges === undefined) return;

  if (now.ops.length === 0) guardRow(row, view, now);
  let above = below;
  for (const line of row.lines) {
    const [from, anchor] = [now.at(line), now.at(above)];
    const to = from > anchor ? anchor + 1 : anchor;
    if (from !== to) now.add({ op: 'moveRow', from, to });
    above = line;
  }
}

/** If lines have come or gone meanwhile, another row would be moved. */
function guardRow({ row }: FormRow, { sheet: { grid, header } }: StructureView, now: RowsNow): void {
  for (const column of COLUMNS) {
    const col = header.columns[column];
    if (column === 'tt' || col === null || textAt(grid, row, col) === '' || !takesText(grid, row, col)) continue;
    return now.add(guard(grid, row, col));
  }
}
