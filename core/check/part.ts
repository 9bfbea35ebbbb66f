import { agencyByCode } from '../agency/index.ts';
import { isOverdue, lastDue, readDeadline } from '../deadline/index.ts';
import { tasksOf } from '../form/tasks.ts';
import type { FormTask } from '../form/types.ts';
import { rowTexts } from '../read-form/rows.ts';
import type { FormRow } from '../read-form/types.ts';
import { viewOf } from '../read-form/view.ts';
import type { WrittenCell } from '../rules/types.ts';
import { oncePerText } from '../text/index.ts';
import { assessRow, type Due } from './assess-row.ts';
import { sameFacts } from './same-row.ts';
import { scopeTest } from './scope.ts';
import type { CheckContext, ReadPart } from './types.ts';
import type { Frame } from './view.ts';
import { cellReader, headCells, keepScans } from './written-cells.ts';

/** The lines above the table; `before` is what stood there, on the same ground. */
export function headPart<Part extends ReadPart>(frame: Frame, before?: Part): Part | ReadPart {
  const cells = headCells(frame);
  return before && sameCells(before.cells, cells) ? before : { read: null, row: null, cells };
}

function sameCells(a: WrittenCell[], b: WrittenCell[]): boolean {
  return a.length === b.length && a.every((cell, index) => sameCell(cell, b[index] as WrittenCell));
}

function sameCell(a: WrittenCell, b: WrittenCell): boolean {
  return a.cell === b.cell && a.field === b.field && a.text === b.text && sameFacts(a.facts, b.facts);
}

/** Reads one row; `before` is the same task's row as it was, whose texts need not be read again. */
export function rowReader(frame: Frame, ctx: CheckContext): (row: FormRow, before?: ReadPart) => ReadPart {
  const { agency, form } = frame;
  const tasks = tasksOf(form);
  const inScope = scopeTest(agency, ctx);
  const cellsOf = cellReader(frame);
  const dueOf = dueReader(frame);
  return (read, before) => {
    const task = tasks.get(read.task)?.task;
    const cells = cellsOf(read);
    if (before) keepScans(before.cells, cells);
    const row = task ? assessRow(legible(read, frame), task, cells, inScope(task), dueOf(task)) : null;
    return { read, row, cells };
  };
}

/** Many tasks share a deadline: what it means for this agency, on this day, is read once a run. */
function dueReader({ agency, directory, reportDate }: Frame): (task: FormTask) => Due {
  const kind = (agency?.code && agencyByCode(agency.code, directory)?.kind) || null;
  const read = oncePerText((text): Due => {
    const deadline = readDeadline(text);
    return { due: lastDue(deadline, kind), overdue: isOverdue(deadline, kind, reportDate) };
  });
  return (task) => read(task.deadline);
}

/** The row in Unicode, as it is judged. */
function legible(row: FormRow, { sheet, grid }: Frame): FormRow {
  return grid === sheet.grid ? row : { ...row, texts: rowTexts(row.lines, viewOf(grid), sheet.header.columns) };
}
