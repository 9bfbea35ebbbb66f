import { AwaitingSignOff, HeldSubmission, HeldSubmissions } from '../core/wire/sign-off.ts';
import { Receipt } from '../core/wire/types.ts';
import { StoreError } from './error.ts';
import { request } from './request.ts';
import type { SignOffClient, StoreClientOptions } from './types.ts';
import { validated } from './validated.ts';

/** What a refused submission says where it waits for an approver's signature; null for any other failure. */
export function awaitingSignOff(error: unknown): AwaitingSignOff | null {
  if (!(error instanceof StoreError) || error.code !== 'awaiting-sign-off') return null;
  const params = AwaitingSignOff.safeParse(error.problem?.params);
  return params.success ? params.data : null;
}

export function createSignOffClient(options: StoreClientOptions): SignOffClient {
  const pathOf = (held: string, verb: string) => `/api/v1/sign-offs/${encodeURIComponent(held)}${verb}`;
  const end = async (held: string, verb: string, body?: unknown) => {
    const { json, status } = await request(options, { method: 'POST', path: pathOf(held, verb), body });
    return validated(HeldSubmission, json, status);
  };
  return {
    async heldSubmissions() {
      const { json, status } = await request(options, { method: 'GET', path: '/api/v1/sign-offs' });
      return validated(HeldSubmissions, json, status).held;
    },
    async signHeld(held) {
      const { json, status, header } = await request(options, { method: 'POST', path: pathOf(held, '/sign') });
      return { receipt: validated(Receipt, json, status), replayed: header('Idempotent-Replayed') === 'true' };
    },
    giveHeldBack: (held, comment) => end(held, '/return', { comment }),
    withdrawHeld: (held) => end(held, '/withdraw'),
  };
}
