import type { TaskId } from '../../form/types.ts';

/** What a repair does to a whole line, for people: in lines as they were read, so that they find them in their sheet. */
export type RowStep =
  | { kind: 'insert'; task: TaskId; below: number }
  | { kind: 'move'; task: TaskId; row: number; below: number }
  | { kind: 'delete'; task: TaskId; row: number; kept: number };
