import type { FormTask } from '../../form/types.ts';
import { textAt, toA1 } from '../../grid/index.ts';
import { splitOrdinal } from '../../read-form/ordinal.ts';
import type { FormRow } from '../../read-form/types.ts';
import { takesText } from './editable.ts';
import type { StructureView } from './place.ts';
import type { RowsNow } from './rows-now.ts';

/** The official wording in the first line, behind a number written in front of it; further lines of the text are emptied. */
export function restoreWording({ lines }: FormRow, task: FormTask, { sheet }: StructureView, now: RowsNow): void {
  const { grid, header } = sheet;
  const col = header.columns.task;
  if (col === null || lines.some((line) => !takesText(grid, line, col))) return;
  lines.forEach((line, at) => {
    const before = textAt(grid, line, col);
    const number = before.slice(0, before.length - splitOrdinal(before).rest.length);
    const after = at === 0 ? number + task.text : '';
    if (before !== after) now.add({ op: 'text', cell: toA1(now.at(line), col), before, after });
  });
}
