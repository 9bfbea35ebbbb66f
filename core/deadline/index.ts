export { readDeadline } from './read.ts';
export { lastDue, isOverdue } from './due.ts';
export type { Deadline } from './types.ts';
