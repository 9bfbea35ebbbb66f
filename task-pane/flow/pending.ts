import { idempotencyKey } from '../../core/wire/index.ts';
import type { DocumentMemory } from '../../core/memory/types.ts';
import type { SubmissionRequest } from '../../core/wire/types.ts';
import type { FlowContext } from './context.ts';

/** What a pending submission keeps beside its key. */
type PendingRequest = {
  /** The officer's own words. */
  explanation: string;
  /** Whether it ever left the machine. */
  sent: boolean;
  /** The machine that it was to leave from: any other one asks a person first (CONTRACTS §8). */
  machine?: string;
  /** What was frozen, once it waits for a connection. */
  body?: SubmissionRequest;
};

export type Pending = NonNullable<DocumentMemory['pending']>;
export type Draft = {
  round: string;
  agency: string;
  contentHash: string;
  explanation: string;
  lastReturned: string | null;
};

/** As written by this program; the file may hold anything. */
function requestIn(pending: Pending | null): Partial<PendingRequest> {
  const request = pending?.request;
  return typeof request === 'object' && request !== null ? request : {};
}

export function pendingExplanation(pending: Pending | null): string {
  const { explanation } = requestIn(pending);
  return typeof explanation === 'string' ? explanation : '';
}

export const wasSent = (pending: Pending | null): boolean => requestIn(pending).sent === true;

/** Not yet looked at: whoever sends it reads it again first. */
export const bodyOf = (pending: Pending | null): unknown => requestIn(pending).body;

export const isFromHere = ({ machine }: Pick<FlowContext, 'machine'>, pending: Pending): boolean =>
  machine !== undefined && requestIn(pending).machine === machine;

/**
 * The submission to come, with the key it will carry. A key that may already have reached the store is used again
 * for the same content, so that a retry after a lost answer, or after reopening the file, gets the same receipt.
 */
export function pendingFor(ctx: FlowContext, draft: Draft, sent: boolean): Pending {
  const { round, agency, contentHash, explanation, lastReturned } = draft;
  const earlier = ctx.state.get().memory.pending;
  const mayHaveArrived = wasSent(earlier);
  const same = earlier?.round === round && earlier.contentHash === contentHash;
  const request: PendingRequest = {
    explanation,
    sent: sent || (same && mayHaveArrived),
    ...(ctx.machine && { machine: ctx.machine }),
  };
  return {
    key: earlier && same && mayHaveArrived ? earlier.key : idempotencyKey({ round, agency, contentHash, lastReturned }),
    round,
    contentHash,
    startedAt: ctx.now().toISOString(),
    request,
  };
}

export const asSent = (pending: Pending): Pending => ({ ...pending, request: { ...requestIn(pending), sent: true } });

/** The same, frozen: it goes out as it is, however the sheet is edited meanwhile. */
export function frozen(pending: Pending, body: SubmissionRequest): Pending {
  return { ...pending, request: { ...requestIn(pending), body } };
}
