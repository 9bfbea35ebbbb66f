import type { Blocker } from '../../core/check/types.ts';
import type { SubmissionRequest } from '../../core/wire/types.ts';
import type { FlowContext } from './context.ts';
import { currentRound } from './evaluate.ts';
import { isUndecided, needsSignIn, toFailure, type Failure } from './failure.ts';
import { unmark } from './marks.ts';
import { remember } from './memory.ts';
import { askToSignIn, fail, receive, stop } from './outcome.ts';
import { frozen, pendingFor, type Pending } from './pending.ts';
import { draftOf, requestOf } from './request.ts';
import type { Snapshot } from './state.ts';

/** Out of reach before anything was sent: the document keeps the submission, and says it was not received. */
export async function keepForLater(
  ctx: FlowContext,
  snapshot: Snapshot,
  explanation: string,
  failure: Failure,
): Promise<void> {
  const draft = draftOf(ctx, snapshot, explanation);
  const body = requestOf(ctx, snapshot, draft);
  if (body !== null) await keepFrozen(ctx, frozen(pendingFor(ctx, draft, false), body), failure);
}

/** In the file until the store has it; a file that refuses to keep it is told of at once. */
async function keepFrozen(ctx: FlowContext, pending: Pending, failure: Failure): Promise<void> {
  const kept = await ctx.queued('writing', async () => {
    await remember(ctx, { pending, round: pending.round });
    return true;
  });
  stop(ctx, { step: 'failed', failure, willRetry: true, kept: kept === true });
}

/** Sends exactly what was checked; its key is kept first. */
export async function send(ctx: FlowContext, snapshot: Snapshot, explanation: string): Promise<void> {
  const draft = draftOf(ctx, snapshot, explanation);
  if (ctx.state.get().me?.rounds.length && !currentRound(ctx.state.get())) {
    return fail(ctx, { source: 'store', code: 'no-open-round', detail: null, problem: null });
  }
  const body = requestOf(ctx, snapshot, draft);
  if (body === null) return;
  const pending = pendingFor(ctx, draft, true);
  stop(ctx, { step: 'sending', startedAt: pending.startedAt });
  await deliver(ctx, pending, body);
}

/**
 * The key is kept before anything is sent. If the file refuses it, the submission still goes: the key follows from the
 * content, so that sending again gives the same receipt.
 */
export async function deliver(ctx: FlowContext, pending: Pending, body: SubmissionRequest): Promise<void> {
  await ctx.queued('writing', () => remember(ctx, { pending, round: pending.round, agency: body.agency }));
  const answers = ctx.state.get().returned !== null;
  try {
    const { receipt, replayed } = await ctx.store.submit(pending.round, body, pending.key);
    const { number, contentHash, receivedAt } = receipt;
    const saved = await ctx.queued('writing', async () => {
      await remember(ctx, { pending: null, lastReceipt: { number, contentHash, receivedAt } });
      return true;
    });
    receive(ctx, { receipt, submission: { step: 'received', replayed, remembered: saved === true } });
    // What was answered is not marked any more.
    if (answers) await unmark(ctx);
  } catch (error) {
    await refused(ctx, frozen(pending, body), toFailure(error));
  }
}

/** The store's answer was no, or did not come. What is undecided stays pending; what is decided does not. */
async function refused(ctx: FlowContext, pending: Pending, failure: Failure): Promise<void> {
  if (isUndecided(failure)) return keepFrozen(ctx, pending, failure);
  if (needsSignIn(failure)) {
    await ctx.host.secret.clear();
    ctx.state.set({ signedIn: false, me: null });
    return askToSignIn(ctx, failure);
  }
  if (failure.source !== 'store') return fail(ctx, failure);
  await ctx.queued('writing', () => remember(ctx, { pending: null }));
  const { contentHash } = pending;
  if (failure.code === 'reasons-required') return stop(ctx, { step: 'explain', contentHash, why: 'reasons' });
  if (failure.code === 'explanation-required') return stop(ctx, { step: 'explain', contentHash, why: 'errors' });
  const issues = failure.problem?.params?.['issues'];
  if (failure.code === 'form-not-submittable' && Array.isArray(issues)) {
    return stop(ctx, { step: 'blocked', refused: issues as Blocker[] });
  }
  fail(ctx, failure);
}
