import type { FormTask, TaskId } from '../../core/form/types.ts';
import { sameText } from '../../core/text/index.ts';
import { ANSWER_FIELDS } from './types.ts';
import type { AgencyAnswers, AnswerField, AnswerRow } from './types.ts';

export const nameOf = ({ name, remark }: AgencyAnswers): string =>
  remark === undefined ? name : `${name} (${remark})`;

export const inDispute = ({ disputes }: AgencyAnswers, task: TaskId, field: AnswerField): boolean =>
  disputes.has(`${task} ${field}`);

/** The agency's own note: what the form prints there (I.3) is not its answer. */
export const ownNote = (task: FormTask, { texts }: AnswerRow): string =>
  sameText(texts.note, task.issued.note) ? '' : texts.note;

/** Something stands there that the agency wrote. */
export const isAnswered = (task: FormTask, row: AnswerRow): boolean =>
  [row.texts.result, row.texts.basis, ownNote(task, row)].some((text) => text.trim() !== '');

/** What a task asks of nobody here, and nobody wrote about. */
export const isOutside = (task: FormTask, row: AnswerRow): boolean => !row.inScope && !isAnswered(task, row);

/** Counted only where the agency speaks with one voice. */
export const isCompleted = (agency: AgencyAnswers, task: TaskId): boolean =>
  agency.rows.get(task)?.completion === 'completed' && !inDispute(agency, task, 'result');

/** What an agency changed in the columns that the form itself fills in. */
export function changedPrint(task: FormTask, { texts }: AnswerRow): { field: AnswerField; text: string }[] {
  return ANSWER_FIELDS.flatMap((field) => {
    if (field !== 'lead' && field !== 'deadline') return [];
    const text = texts[field];
    return text.trim() === '' || sameText(text, task[field]) ? [] : [{ field, text }];
  });
}
