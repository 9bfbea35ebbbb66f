export * from './types.ts';
export { contentHash, contentOf, idempotencyKey } from './content.ts';
export { pruneGrid } from './prune.ts';
