export { readDeadline } from './read.ts';
export { lastDue, isOverdue } from './due.ts';
export type { Deadline, DeadlineDate, DeadlineKind, DeadlineLevel } from './types.ts';
