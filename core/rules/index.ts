export { CATALOGUE, type RuleEntry } from './catalogue.ts';
export { RULES } from './rules.ts';
export { secrecyMark } from './secrecy.ts';
export type { Rule, RuleView } from './types.ts';
