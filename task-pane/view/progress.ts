import type { AssessedRow, Assessment } from '../../core/check/types.ts';
import type { FormDefinition, TaskId } from '../../core/form/types.ts';
import type { Issue } from '../../core/issues/types.ts';

/** How one task stands: the height and colour of its tick in the ruler. */
export type TaskState = 'done' | 'wrong' | 'missing' | 'other';

export type TaskProgress = { task: TaskId; state: TaskState };
export type GroupProgress = { numeral: string; tasks: TaskProgress[]; done: number; total: number };
export type Progress = {
  groups: GroupProgress[];
  done: number;
  /** Tasks that this sheet owes: those done and those unfinished. */
  total: number;
  empty: boolean;
  unfinished: TaskProgress[];
};

export function progressOf(form: FormDefinition, assessment: Assessment | null): Progress {
  const rows = new Map(assessment?.rows.map((row) => [row.row.task, row]));
  const { wrong, gaps } = tasksWithErrors(assessment);
  const groups = form.groups.map(({ numeral, tasks }) => {
    const states = tasks.map(({ id }) => taskProgress(id, rows.get(id), wrong.has(id), gaps.has(id)));
    return { numeral, tasks: states, ...count(states) };
  });
  const all = groups.flatMap((group) => group.tasks);
  const summary = assessment?.summary;
  return {
    groups,
    ...count(all),
    empty: !!summary && summary.inScope > 0 && summary.unreported === summary.inScope,
    unfinished: all.filter(({ state }) => state === 'wrong' || state === 'missing'),
  };
}

/** What is not done is unfinished, so that the two always add up: a task gone from the sheet, or wrong, concerns everybody. */
function count(tasks: TaskProgress[]): { done: number; total: number } {
  const mine = tasks.filter(({ state }) => state !== 'other');
  return { done: mine.filter(({ state }) => state === 'done').length, total: mine.length };
}

function taskProgress(task: TaskId, row: AssessedRow | undefined, wrong: boolean, gap: boolean): TaskProgress {
  if (wrong) return { task, state: 'wrong' };
  if (!row || gap) return { task, state: 'missing' };
  if (!row.inScope) return { task, state: 'other' };
  return { task, state: isMissing(row) ? 'missing' : 'done' };
}

function isMissing({ completion, status }: AssessedRow): boolean {
  // Footnote 5: a status is owed for what is not completed; `unclear` owes none (CONTRACTS §2).
  const owesStatus = completion === 'in-progress' || completion === 'not-started';
  return completion === 'unreported' || (owesStatus && status === null);
}

/** Tasks in which something stands that is wrong, and those in which a status is merely not yet written. */
function tasksWithErrors(assessment: Assessment | null): { wrong: Set<TaskId>; gaps: Set<TaskId> } {
  const wrong = new Set<TaskId>();
  const gaps = new Set<TaskId>();
  for (const issue of assessment?.issues ?? []) {
    if (issue.severity === 'error' && issue.task !== null) (isGap(issue, assessment) ? gaps : wrong).add(issue.task);
  }
  return { wrong, gaps };
}

function isGap(issue: Issue, assessment: Assessment | null): boolean {
  if (issue.rule !== 'F-05') return false;
  const row = assessment?.rows.find((each) => each.row.task === issue.task);
  return row?.row.texts.basis.trim() === '';
}
