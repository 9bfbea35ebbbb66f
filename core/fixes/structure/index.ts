import type { FormTask, TaskId } from '../../form/types.ts';
import type { PatchOp } from '../../patch/types.ts';
import type { FormRow, StructureFinding } from '../../read-form/types.ts';
import { deleteCopy } from './doubled.ts';
import { insertTask } from './missing.ts';
import { moveTask } from './moved.ts';
import type { StructureView } from './place.ts';
import { restoreWording } from './reworded.ts';
import type { RowStep } from './row-step.ts';
import { rowsAsRead, type RowsNow } from './rows-now.ts';

/** What is written, and what it does to whole lines. */
export type Repair = { ops: PatchOp[]; steps: RowStep[] };

/**
 * What mends departures from the form's tasks (rule F-02); nothing where only the officer can decide. All of them in one
 * patch: wordings while every row is where it was read, then rows from the last task to the first –
 * so that of several missing in a row each comes to stand above the one put in before –, copies at the end.
 */
export function repairRows(found: StructureFinding[], view: StructureView): Repair {
  const now = rowsAsRead();
  const of = (...kinds: StructureFinding['kind'][]) => found.filter(({ kind }) => kinds.includes(kind));
  const order = view.form.groups.flatMap(({ tasks }) => tasks.map(({ id }) => id));
  const place = (each: StructureFinding) => ('task' in each ? order.indexOf(each.task) : -1);
  const rows = of('missing', 'moved').sort((a, b) => place(b) - place(a));
  [...of('reworded'), ...rows, ...of('doubled')].forEach((each) => repair(each, view, now));
  return { ops: now.ops(), steps: now.steps };
}

function repair(found: StructureFinding, view: StructureView, now: RowsNow): void {
  // What the officer added is never taken away.
  if (found.kind === 'foreign') return;
  const task = taskOf(found.task, view);
  if (found.kind === 'doubled') return task && deleteCopy(found, task, view, now);
  if (isDoubled(found.task, view)) return;
  const row = rowOf(found.task, view);
  if (found.kind === 'missing' && task) insertTask(task, view, now);
  if (found.kind === 'moved' && row) moveTask(row, view, now);
  if (found.kind === 'reworded' && row && task) restoreWording(row, task, view, now);
}

/** Which of two copies counts and stands right is settled first. */
function isDoubled(id: TaskId, { sheet }: StructureView): boolean {
  return sheet.structure.some((found) => found.kind === 'doubled' && found.task === id);
}

function taskOf(id: TaskId, { form }: StructureView): FormTask | undefined {
  return form.groups.flatMap(({ tasks }) => tasks).find((task) => task.id === id);
}

function rowOf(id: TaskId, { sheet }: StructureView): FormRow | undefined {
  return sheet.rows.find(({ task }) => task === id);
}
