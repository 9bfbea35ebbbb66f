export { createDeviceSignIn } from './auth/device-sign-in.ts';
export { createStoreSession } from './auth/session.ts';
export { createStoreClient } from './client.ts';
export { StoreError } from './error.ts';
export type { AuthOptions } from './auth/types.ts';
export type { DeviceSignIn, SecretKeep, SignInCode, StoreSession } from './types.ts';
export type { FetchLike, ReviewClient, StoreClient, Timer } from './types.ts';
