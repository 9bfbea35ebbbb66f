import type { Blocker } from '../../core/check/types.ts';
import { pruneGrid } from '../../core/wire/index.ts';
import type { SubmissionRequest } from '../../core/wire/types.ts';
import type { FlowContext } from './context.ts';
import { currentRound, DEFAULT_ROUND } from './evaluate.ts';
import { isUndecided, needsSignIn, toFailure, type Failure } from './failure.ts';
import { unmarkAnswered } from './marks.ts';
import { remember } from './memory.ts';
import { askToSignIn, fail, receive, stop } from './outcome.ts';
import { pendingFor } from './pending.ts';
import { rulesToReason } from './rounds.ts';
import type { Snapshot } from './state.ts';

function draftOf(ctx: FlowContext, snapshot: Snapshot, explanation: string) {
  const state = ctx.state.get();
  const round = currentRound(state)?.code ?? state.memory.round ?? DEFAULT_ROUND;
  const agency = snapshot.assessment?.agency?.code ?? '';
  const lastReturned = state.me?.lastReturned[round] ?? null;
  return { round, agency, contentHash: snapshot.contentHash ?? '', explanation, lastReturned };
}

/** Out of reach before anything was sent: the document keeps the submission, and says it was not received. */
export async function keepForLater(
  ctx: FlowContext,
  snapshot: Snapshot,
  explanation: string,
  failure: Failure,
): Promise<void> {
  const pending = pendingFor(ctx, draftOf(ctx, snapshot, explanation), false);
  await ctx.queued('writing', () => remember(ctx, { pending, round: pending.round }));
  fail(ctx, failure);
}

/** Sends exactly what was checked; its key is kept first. */
export async function send(ctx: FlowContext, snapshot: Snapshot, explanation: string): Promise<void> {
  if (!snapshot.result.ok) return;
  const draft = draftOf(ctx, snapshot, explanation);
  if (ctx.state.get().me?.rounds.length && !currentRound(ctx.state.get())) {
    return fail(ctx, { source: 'store', code: 'no-open-round', detail: null, problem: null });
  }
  const pending = pendingFor(ctx, draft, true);
  const request: SubmissionRequest = {
    form: ctx.form.id,
    agency: draft.agency,
    contentHash: draft.contentHash,
    reportDate: snapshot.context.reportDate,
    grid: pruneGrid(snapshot.result.sheet),
    answers: ctx.state.get().memory.answers,
    ...(draft.explanation ? { explanation: draft.explanation } : {}),
    ...reasonsFor(ctx, snapshot),
    client: { kind: ctx.host.kind, version: ctx.version },
  };
  stop(ctx, { step: 'sending', startedAt: pending.startedAt });
  // The key is kept before anything is sent. If the file refuses it, the submission still goes: the key follows
  // from the content, so that sending again gives the same receipt.
  await ctx.queued('writing', () => remember(ctx, { pending, round: draft.round, agency: draft.agency }));
  try {
    const { receipt, replayed } = await ctx.store.submit(draft.round, request, pending.key);
    const { number, contentHash, receivedAt } = receipt;
    const saved = await ctx.queued('writing', async () => {
      await remember(ctx, { pending: null, lastReceipt: { number, contentHash, receivedAt } });
      return true;
    });
    receive(ctx, { receipt, submission: { step: 'received', replayed, remembered: saved === true } });
    await unmarkAnswered(ctx);
  } catch (error) {
    await refused(ctx, snapshot, toFailure(error));
  }
}

/** Only for rules that still find something: others were mended since. */
function reasonsFor(ctx: FlowContext, snapshot: Snapshot): Pick<SubmissionRequest, 'reasons'> {
  const state = ctx.state.get();
  const rules = rulesToReason(state, snapshot);
  if (rules.length === 0) return {};
  return { reasons: Object.fromEntries(rules.map((rule) => [rule, state.reasons[rule]?.trim() ?? ''])) };
}

/** The store's answer was no, or did not come. What is undecided stays pending; what is decided does not. */
async function refused(ctx: FlowContext, snapshot: Snapshot, failure: Failure): Promise<void> {
  if (isUndecided(failure)) return fail(ctx, failure);
  if (needsSignIn(failure)) {
    await ctx.host.secret.clear();
    ctx.state.set({ signedIn: false, me: null });
    return askToSignIn(ctx, failure);
  }
  if (failure.source !== 'store') return fail(ctx, failure);
  await ctx.queued('writing', () => remember(ctx, { pending: null }));
  if (failure.code === 'reasons-required') {
    return stop(ctx, { step: 'explain', contentHash: snapshot.contentHash, why: 'reasons' });
  }
  if (failure.code === 'explanation-required') {
    return stop(ctx, { step: 'explain', contentHash: snapshot.contentHash, why: 'errors' });
  }
  const issues = failure.problem?.params?.['issues'];
  if (failure.code === 'form-not-submittable' && Array.isArray(issues)) {
    return stop(ctx, { step: 'blocked', refused: issues as Blocker[] });
  }
  fail(ctx, failure);
}
