export { createStoreClient } from './client.ts';
export { StoreError } from './error.ts';
export type { FetchLike, StoreClient, StoreClientOptions, Timer, TransportCode } from './types.ts';
