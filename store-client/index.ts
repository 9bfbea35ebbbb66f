export { createStoreClient } from './client.ts';
export { StoreError } from './error.ts';
export type { FetchLike, ReviewClient, StoreClient, Timer } from './types.ts';
