export { Completion, Summary } from './types.ts';
export type { RowCounts } from './types.ts';
export { countRows, summarize } from './summarize.ts';
