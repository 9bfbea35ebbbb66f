import type { AssessedRow, Completion, TaskId } from '../../core/index.ts';
import { COLOR } from '../../workbook/index.ts';
import { capital, COMPLETION, STATUS } from '../../core/report/index.ts';
import { isOutside } from './agency-column.ts';
import type { AgencyColumn } from './agency-column.ts';

const FILLS: Record<Completion, string> = {
  completed: COLOR.green,
  'in-progress': COLOR.yellow,
  'not-started': COLOR.red,
  'not-applicable': COLOR.grey,
  unreported: COLOR.red,
  unclear: COLOR.violet,
};

type State = { text: string; fill?: string };

export const DISPUTED_TEXT = 'Các bản khác nhau';
/** What the agency's own sheets say differently is not read for them: the texts joined would mean neither. */
const DISPUTED: State = { text: DISPUTED_TEXT, fill: COLOR.red };

function completionState(column: AgencyColumn, { task, completion, overdue }: AssessedRow): State {
  if (column.inDispute(task.id, 'result')) return DISPUTED;
  const late = overdue && completion !== 'completed' ? ' (quá hạn)' : '';
  return { text: capital(COMPLETION[completion]) + late, fill: FILLS[completion] };
}

function basisState(column: AgencyColumn, { task, status }: AssessedRow): State {
  if (column.inDispute(task.id, 'basis')) return DISPUTED;
  return { text: status ? capital(STATUS[status]) : '' };
}

/** Completion and legal basis of a task, as they are shown for one agency. */
export function statesOf(column: AgencyColumn, task: TaskId): [State, State] {
  const row = column.row(task);
  if (!row) return [{ text: 'Không có dòng này', fill: COLOR.red }, { text: '' }];
  const outside = { text: '', fill: COLOR.grey };
  if (isOutside(row)) return [{ ...outside, text: 'Ngoài phạm vi' }, outside];
  return [completionState(column, row), basisState(column, row)];
}
