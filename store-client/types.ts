import type { Me, Receipt, SubmissionRequest } from '../core/wire/types.ts';

/** The part of `fetch` the client needs; passed in, so that Sheets can go through its server. */
export type FetchLike = (url: string, init: { method: string; headers: Record<string, string>; body?: string }) => Promise<{
  status: number;
  headers: { get(name: string): string | null };
  text(): Promise<string>;
}>;

/** `StoreError` codes beside those of the store's own problem catalogue. */
export type TransportCode = 'offline' | 'timeout' | 'bad-answer' | 'not-signed-in';

export interface StoreClient {
  me(): Promise<Me>;
  submit(round: string, request: SubmissionRequest, idempotencyKey: string): Promise<{ receipt: Receipt; replayed: boolean }>;
  receipt(number: string): Promise<Receipt>;
}
