import { HistoryPage, SyncAnswer, SyncSnapshot } from '../core/wire/sync.ts';
import { RoundDocuments } from '../core/wire/rounds.ts';
import { Me, Receipt } from '../core/wire/types.ts';
import { request } from './request.ts';
import { createReviewClient } from './review.ts';
import { createSignOffClient } from './sign-off.ts';
import type { ReviewClient, SignOffClient, StoreClient, StoreClientOptions } from './types.ts';
import { validated } from './validated.ts';

/** The typed client of the store's API: every answer is validated before anyone sees it. */
export function createStoreClient(options: StoreClientOptions): StoreClient & ReviewClient & SignOffClient {
  return {
    ...createReviewClient(options),
    ...createSignOffClient(options),
    async me() {
      const { json, status } = await request(options, { method: 'GET', path: '/api/v1/me' });
      return validated(Me, json, status);
    },
    async submit(round, submission, idempotencyKey) {
      const { json, status, header } = await request(options, {
        method: 'POST',
        path: inRound(round, 'submissions'),
        headers: { 'Idempotency-Key': idempotencyKey },
        body: submission,
      });
      const receipt = validated(Receipt, json, status);
      return { receipt, replayed: header('Idempotent-Replayed') === 'true' };
    },
    async receipt(number) {
      const path = `/api/v1/receipts/${encodeURIComponent(number)}`;
      const { json, status } = await request(options, { method: 'GET', path });
      return validated(Receipt, json, status);
    },
    async roundDocuments(round) {
      const { json, status } = await request(options, { method: 'GET', path: inRound(round, 'documents') });
      return validated(RoundDocuments, json, status);
    },
    async sync(round, body) {
      const { json, status } = await request(options, { method: 'POST', path: inRound(round, 'sync'), body });
      return validated(SyncAnswer, json, status);
    },
    async changesSince(round, revision, mark) {
      const path = inRound(round, 'sync', { since: String(revision), mark });
      const { json, status } = await request(options, { method: 'GET', path });
      return validated(SyncSnapshot, json, status);
    },
    async history(round, page = {}) {
      const { json, status } = await request(options, { method: 'GET', path: inRound(round, 'history', page) });
      return validated(HistoryPage, json, status);
    },
  };
}

/** Apps Script has no URLSearchParams. */
function inRound(round: string, what: string, query: Record<string, string | undefined> = {}): string {
  const asked = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
  );
  const path = `/api/v1/rounds/${encodeURIComponent(round)}/${what}`;
  return asked.length === 0 ? path : `${path}?${asked.join('&')}`;
}
