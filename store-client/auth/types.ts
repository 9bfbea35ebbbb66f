import type { DeviceClient } from '../../core/wire/people.ts';
import type { FetchLike, Timer } from '../types.ts';

/** Where a signed-in program keeps its secret; one text, as in `Host.secret`. */
export type SecretKeep = { get(): Promise<string | null>; set(secret: string): Promise<void>; clear(): Promise<void> };

/** What a program tells the store to reach it and to be known by. */
export type AuthOptions = {
  baseUrl: string;
  client: DeviceClient;
  fetch: FetchLike;
  keep: SecretKeep;
  timeoutMs?: number;
  timer: Timer;
};

/** The token before each request, another when the store refuses it, and the end of it all. */
export interface StoreSession {
  /** What to send; null when nobody is signed in. For `StoreClientOptions.token`. */
  token(): Promise<string | null>;
  /** Another token in place of one the store refused; null when the person has to sign in. For `StoreClientOptions.renew`. */
  renew(refused: string): Promise<string | null>;
  /** Forgets the secret at once, then tells the store if it can be reached. */
  signOut(): Promise<void>;
}

/** What the person is shown: compare the code, open the page. */
export type SignInCode = {
  /** `BCDF-GHJK` */
  userCode: string;
  page: string;
  /** The page with the code filled in, for a link; the person still compares and allows. */
  pageWithCode: string;
  expiresInSeconds: number;
};

/**
 * One sign-in of a program (RFC 8628). `finished` rejects with a `StoreError` whose code is `access_denied`,
 * `expired_token` or `cancelled`; it waits out a store that cannot be reached.
 */
export interface DeviceSignIn {
  start(): Promise<SignInCode>;
  finished(): Promise<void>;
  cancel(): void;
}
