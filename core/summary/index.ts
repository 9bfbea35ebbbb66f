export { Completion, Summary } from './types.ts';
export { summarize } from './summarize.ts';
