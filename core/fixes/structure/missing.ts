import type { Column, FormTask } from '../../form/types.ts';
import { factsAt, toA1 } from '../../grid/index.ts';
import { parseOrdinal } from '../../read-form/ordinal.ts';
import type { FormRow } from '../../read-form/types.ts';
import { isLegacyFont } from '../../text/index.ts';
import { isMergedDown } from './editable.ts';
import { guardSeam, placeOf, type StructureView } from './place.ts';
import type { RowsNow } from './rows-now.ts';

const OFFICIAL: readonly Exclude<Column, 'result' | 'basis' | 'note'>[] = ['tt', 'task', 'lead', 'deadline'];

/** The official row is put back below the task before it, with the looks of its neighbour; columns 5 to 7 stay empty. */
export function insertTask(task: FormTask, view: StructureView, now: RowsNow): void {
  const { grid, header, questions } = view.sheet;
  const { below, like } = placeOf(task.id, view);
  const col = header.columns.task;
  // The officer may yet say that a row in doubt is this very task.
  if (questions.some(({ about, candidates }) => about === 'task' && candidates.some(({ value }) => value === task.id)))
    return;
  // Below a merged area the new cells would belong to it; in a legacy font Unicode would be shown as other signs.
  if (col === null || isMergedDown(grid, below) || (like && isLegacyFont(factsAt(grid, like.row, col).font))) return;

  guardSeam(below, view, now);
  now.steps.push({ kind: 'insert', task: task.id, below });
  const at = now.at(below) + 1;
  now.add({ op: 'insertRow', at, likeRow: like ? now.at(like.row) : at - 1 });
  const texts = { tt: numberLike(task, like), task: task.text, lead: task.lead, deadline: task.deadline };
  for (const column of OFFICIAL) {
    const place = header.columns[column];
    if (place !== null) now.add({ op: 'text', cell: toA1(at, place), before: '', after: texts[column] });
  }
}

/** Written as the neighbour writes its own: `13`, `13.`, `V.13`. */
function numberLike({ id }: FormTask, like: FormRow | null): string {
  const number = numberOf(id);
  const written = like?.texts.tt.trim() ?? '';
  if (!like || parseOrdinal(written).number !== Number(numberOf(like.task))) return number;
  return written.replace(/\d+(?=\D*$)/, number);
}

function numberOf(id: string): string {
  return id.split('.')[1] ?? '';
}
