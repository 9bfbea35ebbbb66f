export * from './types.ts';
export * from './events.ts';
export * from './people.ts';
export * from './comments.ts';
export * from './submissions.ts';
export { RoundSettings, RoundState, Waiver } from './rounds.ts';
export { contentHash, contentOf, idempotencyKey } from './content.ts';
export { pruneGrid } from './prune.ts';
export * from './sync.ts';
