export * from './types.ts';
export { contentHash, contentOf, idempotencyKey, type KeyParts } from './content.ts';
export { pruneGrid } from './prune.ts';
export { utf8, wellFormed } from './utf8.ts';
