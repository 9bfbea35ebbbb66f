import { createDeviceSignIn, createStoreClient, createStoreSession, timerOf } from '../store-client/index.ts';
import type { FetchLike, SecretKeep } from '../store-client/index.ts';

/** A store that does not answer for so long is taken for out of reach. */
const STORE_TIMEOUT_MS = 30_000;

/** The store's client, its session and the sign-in by device code, over the browser's own `fetch`. */
export function connectStore(baseUrl: string, keep: SecretKeep) {
  const reach = {
    baseUrl,
    fetch: (url: string, init: Parameters<FetchLike>[1]) => fetch(url, init),
    timeoutMs: STORE_TIMEOUT_MS,
    timer: timerOf(setTimeout, clearTimeout),
  };
  const auth = { ...reach, client: 'excel', keep } as const;
  const session = createStoreSession(auth);
  const store = createStoreClient({ ...reach, token: session.token, renew: session.renew });
  return { store, session, signIn: createDeviceSignIn(auth) };
}
