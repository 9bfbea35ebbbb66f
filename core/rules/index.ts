export { CATALOGUE, type RuleEntry } from './catalogue.ts';
export { MENDING, RULES } from './rules.ts';
export type { Finding, Mend, Rule, RuleView, WrittenCell } from './types.ts';
