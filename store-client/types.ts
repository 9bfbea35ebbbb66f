import type { Me, Problem, Receipt, SubmissionRequest } from '../core/wire/types.ts';

/** The part of `fetch` the client needs; passed in, so that Sheets can go through its server. */
export type FetchLike = (
  url: string,
  init: { method: string; headers: Record<string, string>; body?: string },
) => Promise<{
  status: number;
  headers: { get(name: string): string | null };
  text(): Promise<string>;
}>;

/**
 * `StoreError` codes beside those of the store's own problem catalogue.
 * `not-signed-in`: the store asked for a token and the client had none; a token that is refused is the store's `unauthorized`.
 */
export type TransportCode = 'offline' | 'timeout' | 'bad-answer' | 'not-signed-in';

export interface StoreClient {
  me(): Promise<Me>;
  submit(
    round: string,
    request: SubmissionRequest,
    idempotencyKey: string,
  ): Promise<{ receipt: Receipt; replayed: boolean }>;
  receipt(number: string): Promise<Receipt>;
}

/** Calls `fire` after `ms`; answers with what cancels it. The host has the clock, this library has none. */
export type Timer = (ms: number, fire: () => void) => () => void;

export type StoreClientOptions = {
  /** Address of the store without path, e.g. `https://kho.example.gov.vn`; empty where the caller of `fetch` adds it. */
  baseUrl: string;
  /** Asked before every request; null sends no Authorization header (in Sheets the server adds it). */
  token: () => Promise<string | null>;
  fetch: FetchLike;
  /** Gives up waiting after so long; needs `timer`. */
  timeoutMs?: number;
  timer?: Timer;
};

export type StoreErrorDetails = { code: string; status: number | null; message: string; problem?: Problem };
