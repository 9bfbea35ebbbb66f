import type { AnsweredComment, ReturnAnswer } from '../../core/wire/submissions.ts';
import type { SubmissionComment } from '../../core/wire/comments.ts';

/** A comment with what became of it; `answer` is null while the rows that were sent are not known. */
export type Asked = SubmissionComment &
  Partial<Pick<AnsweredComment, 'after'>> & { answer: AnsweredComment['answer'] | null };

export function askedOf(comments: SubmissionComment[], answer: ReturnAnswer | null): Asked[] {
  return answer?.comments ?? comments.map((comment) => ({ ...comment, answer: null }));
}

export type AnswerCounts = { changed: number; untouched: number; unasked: number; kept: number };

/** By task, as the coordinator counts; `kept` = tasks that nobody asked about and nobody touched. */
export function countsOf({ comments, unasked }: ReturnAnswer, tasks: number): AnswerCounts {
  const changed = tasksOf(comments.filter(({ answer }) => answer === 'changed'));
  const untouched = tasksOf(comments.filter(({ answer }) => answer === 'untouched'));
  const more = tasksOf(unasked);
  const named = new Set([...changed, ...untouched, ...more]);
  return {
    changed: changed.size,
    untouched: untouched.size,
    unasked: more.size,
    kept: Math.max(0, tasks - named.size),
  };
}

const tasksOf = (places: { task: string }[]) => new Set(places.map(({ task }) => task));
