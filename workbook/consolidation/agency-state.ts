import type { FormTask } from '../../core/form/types.ts';
import { capital, COMPLETION, STATUS } from '../../core/report/index.ts';
import type { Completion } from '../../core/summary/types.ts';
import { COLOR } from '../lists/looks.ts';
import { inDispute, isOutside } from './answers.ts';
import type { AgencyAnswers, AnswerRow } from './types.ts';

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

function completionState(agency: AgencyAnswers, task: FormTask, { completion, overdue }: AnswerRow): State {
  if (inDispute(agency, task.id, 'result')) return DISPUTED;
  const late = overdue && completion !== 'completed' ? ' (quá hạn)' : '';
  return { text: capital(COMPLETION[completion]) + late, fill: FILLS[completion] };
}

function basisState(agency: AgencyAnswers, task: FormTask, { status }: AnswerRow): State {
  if (inDispute(agency, task.id, 'basis')) return DISPUTED;
  return { text: status ? capital(STATUS[status]) : '' };
}

/** Completion and legal basis of a task, as they are shown for one agency. */
export function statesOf(agency: AgencyAnswers, task: FormTask): [State, State] {
  const row = agency.rows.get(task.id);
  if (!row) return [{ text: 'Không có dòng này', fill: COLOR.red }, { text: '' }];
  const outside = { text: '', fill: COLOR.grey };
  if (isOutside(task, row)) return [{ ...outside, text: 'Ngoài phạm vi' }, outside];
  return [completionState(agency, task, row), basisState(agency, task, row)];
}
