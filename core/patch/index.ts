export * from './types.ts';
export { applyPatch, sameLines, type PatchedBook } from './apply.ts';
