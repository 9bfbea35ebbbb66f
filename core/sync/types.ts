import type { TaskId } from '../form/types.ts';
import type { ContentRow } from '../wire/types.ts';

export type ContentField = Exclude<keyof ContentRow, 'task'>;
export const CONTENT_FIELDS: readonly ContentField[] = ['text', 'lead', 'deadline', 'result', 'basis', 'note'];

/** One difference between two states of the same agency's rows. */
export type Change =
  | { kind: 'field'; task: TaskId; field: ContentField; before: string; after: string }
  | { kind: 'added'; task: TaskId; row: ContentRow }
  | { kind: 'removed'; task: TaskId; row: ContentRow };
