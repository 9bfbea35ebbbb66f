export * from './types.ts';
export { unicodeGrid } from './unicode-grid.ts';
export { pickAnswer } from './question.ts';
export { readForm, type ReadOptions } from './read-form.ts';
