export * from './types.ts';
export { applyPatch, sameLines } from './apply.ts';
export { isRowOp, rowAfter, type RowOp } from './row-after.ts';
