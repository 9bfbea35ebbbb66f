export type { AssessedRow, Assessment, Blocker, CheckContext, RuleFailure } from './types.ts';
export { assess } from './assess.ts';
export { blockers } from './blockers.ts';
export { check } from './check.ts';
export { recheck } from './recheck.ts';
export { blockedByRound, reasonsMissing, roundContext } from './round.ts';
