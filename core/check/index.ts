export type { AssessedRow, Assessment, Blocker, CheckContext } from './types.ts';
export { assess } from './assess.ts';
export { blockers } from './blockers.ts';
export { check } from './check.ts';
