import { Me, Receipt } from '../core/wire/types.ts';
import { transportError } from './error.ts';
import { request } from './request.ts';
import type { StoreClient, StoreClientOptions } from './types.ts';

/** The structural part of a zod schema used here. */
type Schema<T> = { safeParse(value: unknown): { success: true; data: T } | { success: false } };

/** The typed client of the store's API: every answer is validated before anyone sees it. */
export function createStoreClient(options: StoreClientOptions): StoreClient {
  return {
    async me() {
      const { json, status } = await request(options, { method: 'GET', path: '/api/v1/me' });
      return validated(Me, json, status);
    },
    async submit(round, submission, idempotencyKey) {
      const { json, status, header } = await request(options, {
        method: 'POST',
        path: `/api/v1/rounds/${encodeURIComponent(round)}/submissions`,
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
  };
}

function validated<T>(schema: Schema<T>, json: unknown, status: number): T {
  const result = schema.safeParse(json);
  if (!result.success) throw transportError('bad-answer', status);
  return result.data;
}
