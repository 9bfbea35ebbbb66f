export * from './types.ts';
export { applyPatch, sameLines } from './apply.ts';
