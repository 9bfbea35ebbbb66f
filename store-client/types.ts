import type { ContentField, HistoryPage, SyncAnswer, SyncRequest, SyncSnapshot } from '../core/wire/sync.ts';
import type { ReceiptKeys, ReturnRequest, SubmissionDetail } from '../core/wire/submissions.ts';
import type { HeldSubmission } from '../core/wire/sign-off.ts';
import type { RoundDocuments } from '../core/wire/rounds.ts';
import type { Me, Problem, Receipt, SubmissionRequest } from '../core/wire/types.ts';

export type { DeviceSignIn, SecretKeep, SignInCode } from './auth/types.ts';

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
  /** The round's own legal documents (`Round.documents` > 0): verdicts depend on them. */
  roundDocuments(round: string): Promise<RoundDocuments>;
  /** Sends a document's edits (`compose` of core/sync) and answers with what became of them and what is new. */
  sync(round: string, request: SyncRequest): Promise<SyncAnswer>;
  /** 0 = the whole working copy; `mark` is the one that came with the revision. */
  changesSince(round: string, revision: number, mark?: string): Promise<SyncSnapshot>;
  /** Who wrote what, newest first; `cursor` is the `next` of the page before. */
  history(round: string, page?: { cursor?: string; task?: string; field?: ContentField }): Promise<HistoryPage>;
}

/** What came of a submission: for the agency to read, for the coordinating body to decide. */
export interface ReviewClient {
  submission(number: string): Promise<SubmissionDetail>;
  accept(number: string, reason?: string): Promise<SubmissionDetail>;
  giveBack(number: string, request: ReturnRequest): Promise<SubmissionDetail>;
  /** Open to all: the store's public keys. */
  receiptKeys(): Promise<ReceiptKeys>;
}

/** What waits for an approver's signature; `submit` fails with `awaiting-sign-off` where the agency wants one. */
export interface SignOffClient {
  /** What waits first, then what was decided lately. */
  heldSubmissions(): Promise<HeldSubmission[]>;
  signHeld(held: string): Promise<{ receipt: Receipt; replayed: boolean }>;
  giveHeldBack(held: string, comment: string): Promise<HeldSubmission>;
  withdrawHeld(held: string): Promise<HeldSubmission>;
}

/** Calls `fire` after `ms`; answers with what cancels it. The host has the clock, this library has none. */
export type Timer = (ms: number, fire: () => void) => () => void;

export type StoreClientOptions = {
  /** Address of the store without path, e.g. `https://kho.example.gov.vn`; empty where the caller of `fetch` adds it. */
  baseUrl: string;
  /** Asked before every request; null sends no Authorization header (in Sheets the server adds it). */
  token: () => Promise<string | null>;
  /** Asked once for another token when the store refuses this one (`StoreSession.renew`); null leaves it at the refusal. */
  renew?: (refused: string) => Promise<string | null>;
  fetch: FetchLike;
  /** Gives up waiting after so long; needs `timer`. */
  timeoutMs?: number;
  timer?: Timer;
};

export type StoreErrorDetails = { code: string; status: number | null; message: string; problem?: Problem };
