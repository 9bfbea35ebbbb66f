import type { TaskId } from '../form/types.ts';
import type { ContentField } from '../wire/sync.ts';
import type { ContentRow } from '../wire/types.ts';

export { CONTENT_FIELDS, type ContentField } from '../wire/sync.ts';

/** Which field of which task. */
export type Place = { task: TaskId; field: ContentField };

/** One difference between two states of the same agency's rows. */
export type Change =
  | { kind: 'field'; task: TaskId; field: ContentField; before: string; after: string }
  | { kind: 'added'; task: TaskId; row: ContentRow }
  | { kind: 'removed'; task: TaskId; row: ContentRow };

/** Names a place in a map. */
export const placeKey = ({ task, field }: Place): string => `${task}/${field}`;
