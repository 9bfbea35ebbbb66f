import { idempotencyKey } from '../../core/wire/index.ts';
import type { DocumentMemory } from '../../core/memory/types.ts';
import type { FlowContext } from './context.ts';

/** What a pending submission keeps beside its key: the officer's own words, and whether it ever left the machine. */
type PendingRequest = { explanation: string; sent: boolean };

type Pending = NonNullable<DocumentMemory['pending']>;
type Draft = { round: string; agency: string; contentHash: string; explanation: string; lastReturned: string | null };

export function pendingExplanation(request: unknown): string {
  const { explanation } = (request ?? {}) as Partial<PendingRequest>;
  return typeof explanation === 'string' ? explanation : '';
}

function wasSent(request: unknown): boolean {
  return ((request ?? {}) as Partial<PendingRequest>).sent === true;
}

/**
 * The submission to come, with the key it will carry. A key that may already have reached the store is used again
 * for the same content, so that a retry after a lost answer, or after reopening the file, gets the same receipt.
 */
export function pendingFor(ctx: FlowContext, draft: Draft, sent: boolean): Pending {
  const { round, agency, contentHash, explanation, lastReturned } = draft;
  const earlier = ctx.state.get().memory.pending;
  const mayHaveArrived = wasSent(earlier?.request);
  const same = earlier?.round === round && earlier.contentHash === contentHash;
  return {
    key: earlier && same && mayHaveArrived ? earlier.key : idempotencyKey({ round, agency, contentHash, lastReturned }),
    round,
    contentHash,
    startedAt: ctx.now().toISOString(),
    request: { explanation, sent: sent || (same && mayHaveArrived) } satisfies PendingRequest,
  };
}
