import * as z from 'zod';

/** Columns of the form that a comment may stand beside; `task` is the wording of the task itself. */
export const CommentField = z.enum(['task', 'lead', 'deadline', 'result', 'basis', 'note']);
export type CommentField = z.infer<typeof CommentField>;

/** What the coordinator asks for, beside a row (`field: null`) or one cell of it. */
export const SubmissionComment = z.object({
  task: z.string().min(1).max(16),
  field: CommentField.nullable(),
  text: z.string().trim().min(1).max(2000),
});
export type SubmissionComment = z.infer<typeof SubmissionComment>;

/** A return as the agency has to know it. */
export const SubmissionReturn = z.object({
  number: z.string(),
  at: z.string(),
  reason: z.string(),
  comments: z.array(SubmissionComment),
});
export type SubmissionReturn = z.infer<typeof SubmissionReturn>;
