export type { Fix, Issue, Params, RuleId, Severity } from './types.ts';
export type { Locale } from './locale.ts';
export { advise, explain } from './explain.ts';
export { foldIssues, type FindingGroup } from './fold.ts';
export { explainBlocker } from './blockers.ts';
export { ruleTitle } from './titles.ts';
export { fieldName, placeOf } from './places.ts';
