import { ReceiptKeys, SubmissionDetail } from '../core/wire/submissions.ts';
import { request } from './request.ts';
import type { ReviewClient, StoreClientOptions } from './types.ts';
import { validated } from './validated.ts';

const pathOf = (number: string, verb = '') => `/api/v1/submissions/${encodeURIComponent(number)}${verb}`;

export function createReviewClient(options: StoreClientOptions): ReviewClient {
  const answer = async (number: string, verb: string, body: unknown) => {
    const { json, status } = await request(options, { method: 'POST', path: pathOf(number, verb), body });
    return validated(SubmissionDetail, json, status);
  };
  return {
    async submission(number) {
      const { json, status } = await request(options, { method: 'GET', path: pathOf(number) });
      return validated(SubmissionDetail, json, status);
    },
    accept: (number, reason) => answer(number, '/accept', reason === undefined ? {} : { reason }),
    giveBack: (number, asked) => answer(number, '/return', asked),
    async receiptKeys() {
      const { json, status } = await request(options, { method: 'GET', path: '/api/v1/receipt-key' });
      return validated(ReceiptKeys, json, status);
    },
  };
}
