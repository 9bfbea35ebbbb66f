export * from './types.ts';
export { pickAnswer, SHEET_QUESTION } from './question.ts';
export { readForm, type ReadOptions } from './read-form.ts';
