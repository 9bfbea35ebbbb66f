import { CONTENT_FIELDS, diff } from '../sync/index.ts';
import type { ContentField } from '../sync/index.ts';
import type { CommentField, SubmissionComment, SubmissionReturn } from '../wire/comments.ts';
import type { AnsweredComment, ReturnAnswer, UnaskedChange } from '../wire/submissions.ts';
import type { ContentRow } from '../wire/types.ts';

/** How the rows that came after a return answer it: what was asked, what changed, what was left as it was. */
export function answered(to: SubmissionReturn, before: ContentRow[], after: ContentRow[]): ReturnAnswer {
  const was = byTask(before);
  const is = byTask(after);
  return {
    to,
    comments: to.comments.map((comment) => answerTo(comment, was.get(comment.task), is.get(comment.task))),
    unasked: changedFields(before, after).filter(({ task, field }) => !isAsked(to.comments, task, field)),
  };
}

function answerTo(comment: SubmissionComment, was?: ContentRow, is?: ContentRow): AnsweredComment {
  const before = textOf(was, comment.field);
  const after = textOf(is, comment.field);
  return { ...comment, answer: before === after ? 'untouched' : 'changed', before, after };
}

/** A comment on the whole row looks at all its texts. */
function textOf(row: ContentRow | undefined, field: CommentField | null): string {
  if (row === undefined) return '';
  if (field !== null) return row[contentField(field)];
  return CONTENT_FIELDS.map((name) => row[name]).join('\n');
}

/** Every field of every task whose text differs. */
export function changedFields(before: ContentRow[], after: ContentRow[]): UnaskedChange[] {
  return diff(before, after).flatMap((change) =>
    change.kind === 'field'
      ? [{ task: change.task, field: commentField(change.field), before: change.before, after: change.after }]
      : [],
  );
}

const isAsked = (comments: SubmissionComment[], task: string, field: CommentField) =>
  comments.some((comment) => comment.task === task && (comment.field === null || comment.field === field));

/** The wording of a task is `task` where cells are named and `text` in the content that is hashed. */
const contentField = (field: CommentField): ContentField => (field === 'task' ? 'text' : field);
const commentField = (field: ContentField): CommentField => (field === 'text' ? 'task' : field);

const byTask = (rows: ContentRow[]) => new Map(rows.map((row) => [row.task, row]));
