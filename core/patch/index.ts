export * from './types.ts';
export { applyPatch, sameLines } from './apply.ts';
export { expectedTexts, type Expected } from './expected-texts.ts';
export { inversePatch } from './inverse.ts';
export { mergesInTheWay } from './merges-in-the-way.ts';
export { isRowOp, rowAfter, type RowOp } from './row-after.ts';
