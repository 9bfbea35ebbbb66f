import type { Status, TaskId } from '../../core/form/types.ts';
import type { Completion } from '../../core/summary/types.ts';

/** Columns in which officers write; TT and the task itself are the form's own. */
export const ANSWER_FIELDS = ['lead', 'deadline', 'result', 'basis', 'note'] as const;
export type AnswerField = (typeof ANSWER_FIELDS)[number];

/** What an agency says of one task, and how it was read. */
export type AnswerRow = {
  texts: Record<AnswerField, string>;
  inScope: boolean;
  completion: Completion;
  status: Status | null;
  overdue: boolean;
  /** The line of its sheet, where there is one sheet. */
  line: number | null;
};

/** A sheet that an agency's answers were taken from. */
export type Origin = {
  /** The file, or the number of the submission. */
  name: string;
  /** The sheet's own name, or how it came. */
  sheet: string;
  tasks: number;
  errors: number;
  warnings: number;
  /** Lines that have no place in the form. */
  leftOut: string[];
};

/** One agency as the coordinating body sees it. */
export type AgencyAnswers = {
  name: string;
  /** Said wherever the agency's answers stand, e.g. that they are only received. */
  remark?: string;
  rows: Map<TaskId, AnswerRow>;
  /** `I.2 result`: its own sheets differ there, and every version stands in the text. */
  disputes: Set<string>;
  errors: number;
  origins: Origin[];
};
