import { blockers } from '../../core/check/index.ts';
import type { Blocker } from '../../core/check/types.ts';
import { secrecyMark } from '../../core/rules/secrecy.ts';
import { nfc } from '../../core/text/index.ts';
import { pruneGrid } from '../../core/wire/index.ts';
import type { SubmissionRequest } from '../../core/wire/types.ts';
import type { FlowContext } from './context.ts';
import { currentRound, DEFAULT_ROUND, readNow } from './evaluate.ts';
import { isUndecided, needsSignIn, toFailure, type Failure } from './failure.ts';
import { remember } from './memory.ts';
import { pendingFor } from './pending.ts';
import { refreshMe } from './session.ts';
import type { Snapshot, Submission } from './state.ts';

/** What stops a submission of what was read; nothing has left the machine when this is asked. */
export function blockersOf(snapshot: Snapshot): Blocker[] {
  return blockers(snapshot.result, snapshot.assessment, snapshot.context);
}

function stop(ctx: FlowContext, submission: Submission): void {
  ctx.state.set({ submission, screen: 'submission' });
}

function fail(ctx: FlowContext, failure: Failure): void {
  stop(ctx, { step: 'failed', failure, willRetry: isUndecided(failure) });
}

function askToSignIn(ctx: FlowContext, failure: Failure | null): void {
  ctx.state.set({ screen: 'sign-in', submitAfterSignIn: true, signInFailure: failure, submission: { step: 'idle' } });
}

/**
 * **Kiểm tra và gửi**: read, check, stop or ask for the one explanation, send, receipt.
 * Ends on the screen that says what comes next; `confirmed` = the button of the explanation screen was pressed.
 */
export async function submit(ctx: FlowContext, confirmed = false): Promise<void> {
  const shown = ctx.state.get().submission;
  if (shown.step === 'sending' || shown.step === 'reading') return;
  stop(ctx, { step: 'reading' });
  try {
    await attempt(ctx, confirmed && shown.step === 'explain' ? shown.contentHash : pendingHash(ctx));
  } catch (error) {
    ctx.onError?.(error);
    fail(ctx, toFailure(error));
  }
}

/** `confirmedFor`: the content that the explanation was given for. */
async function attempt(ctx: FlowContext, confirmedFor: string | null): Promise<void> {
  const read = await ctx.queued('reading', () => readNow(ctx));
  if (!read) return readingFailed(ctx);
  if (blockersOf(read).length > 0) return stop(ctx, { step: 'blocked', refused: null });
  if (!ctx.state.get().signedIn) return askToSignIn(ctx, null);

  const failure = await refreshMe(ctx);
  if (failure && needsSignIn(failure)) return askToSignIn(ctx, failure);
  const snapshot = ctx.state.get().snapshot ?? read;
  if (blockersOf(snapshot).length > 0) return stop(ctx, { step: 'blocked', refused: null });

  const why = mustExplain(snapshot) ? whyExplain(ctx, snapshot, confirmedFor) : null;
  if (why !== null) return stop(ctx, { step: 'explain', contentHash: snapshot.contentHash, why });
  if (failure) return isUndecided(failure) ? keepForLater(ctx, snapshot, failure) : fail(ctx, failure);
  await send(ctx, snapshot);
}

function mustExplain(snapshot: Snapshot): boolean {
  return (snapshot.assessment?.summary.errors ?? 0) > 0;
}

/** What a pending submission was explained for: a retry of the same content asks nothing again. */
function pendingHash(ctx: FlowContext): string | null {
  return ctx.state.get().memory.pending?.contentHash ?? null;
}

/** Why the explanation screen comes (again); null when the explanation given stands for exactly this content. */
function whyExplain(ctx: FlowContext, { contentHash }: Snapshot, confirmedFor: string | null) {
  const { explanation } = ctx.state.get();
  if (secrecyMark(nfc(explanation)) !== null) return 'secret';
  if (explanation.trim() === '' || confirmedFor === null) return 'errors';
  return confirmedFor === contentHash ? null : 'changed';
}

/** The host's failure is already in the notice; it belongs on this screen. */
function readingFailed(ctx: FlowContext): void {
  const { notice } = ctx.state.get();
  const failure: Failure = notice?.kind === 'failure' ? notice.failure : { source: 'program', code: 'unexpected' };
  ctx.state.set({ notice: null });
  fail(ctx, failure);
}

function draftOf(ctx: FlowContext, snapshot: Snapshot) {
  const state = ctx.state.get();
  const round = currentRound(state)?.code ?? state.memory.round ?? DEFAULT_ROUND;
  const agency = snapshot.assessment?.agency?.code ?? '';
  const explanation = mustExplain(snapshot) ? state.explanation.trim() : '';
  const lastReturned = state.me?.lastReturned[round] ?? null;
  return { round, agency, contentHash: snapshot.contentHash ?? '', explanation, lastReturned };
}

/** Out of reach before anything was sent: the document keeps the submission, and says it was not received. */
async function keepForLater(ctx: FlowContext, snapshot: Snapshot, failure: Failure): Promise<void> {
  const pending = pendingFor(ctx, draftOf(ctx, snapshot), false);
  await ctx.queued('writing', () => remember(ctx, { pending, round: pending.round }));
  fail(ctx, failure);
}

async function send(ctx: FlowContext, snapshot: Snapshot): Promise<void> {
  if (!snapshot.result.ok) return;
  const draft = draftOf(ctx, snapshot);
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
    ctx.state.set({
      receipt,
      explanation: '',
      notice: null,
      submission: { step: 'received', replayed, remembered: saved === true },
      screen: 'receipt',
    });
  } catch (error) {
    await refused(ctx, snapshot, toFailure(error));
  }
}

/** The store's answer was no, or did not come. What is undecided stays pending; what is decided does not. */
async function refused(ctx: FlowContext, snapshot: Snapshot, failure: Failure): Promise<void> {
  if (isUndecided(failure)) return fail(ctx, failure);
  if (needsSignIn(failure)) {
    await ctx.host.secret.clear();
    ctx.state.set({ signedIn: false, me: null });
    return askToSignIn(ctx, failure);
  }
  await ctx.queued('writing', () => remember(ctx, { pending: null }));
  if (failure.source !== 'store') return fail(ctx, failure);
  if (failure.code === 'explanation-required') {
    return stop(ctx, { step: 'explain', contentHash: snapshot.contentHash, why: 'errors' });
  }
  const issues = failure.problem?.params?.['issues'];
  if (failure.code === 'form-not-submittable' && Array.isArray(issues)) {
    return stop(ctx, { step: 'blocked', refused: issues as Blocker[] });
  }
  fail(ctx, failure);
}
