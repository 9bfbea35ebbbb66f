import { secrecyMark } from '../../core/rules/index.ts';
import { nfc } from '../../core/text/index.ts';
import { blockersOf } from './blockers.ts';
import type { FlowContext } from './context.ts';
import { exchangeDrafts } from './drafts.ts';
import { readNow } from './evaluate.ts';
import { isUndecided, needsSignIn, toFailure, type Failure } from './failure.ts';
import { askToSignIn, fail, isUnderWay, stop } from './outcome.ts';
import { keepForLater, send } from './sending.ts';
import { rulesWithoutReason } from './reasons.ts';
import { refreshMe } from './session.ts';
import type { Snapshot, Submission } from './state.ts';

/**
 * **Kiểm tra và gửi**: read, check, stop or ask for the one explanation, send, receipt.
 * Ends on the screen that says what comes next; `confirmed` = the button of a screen on the way was pressed.
 */
export async function submit(ctx: FlowContext, confirmed = false): Promise<void> {
  const shown = ctx.state.get().submission;
  if (isUnderWay(shown)) return ctx.state.set({ screen: 'submission' });
  agree(ctx, confirmed ? shown : { step: 'idle' });
  stop(ctx, { step: 'reading' });
  try {
    await attempt(ctx);
  } catch (error) {
    ctx.onError?.(error);
    fail(ctx, toFailure(error));
  }
}

/** From the returned rows' own screen: its figures were seen for what stands in the sheet. */
export function submitAnswer(ctx: FlowContext): Promise<void> {
  const { agreed, snapshot } = ctx.state.get();
  ctx.state.set({ agreed: { ...agreed, answer: snapshot?.contentHash ?? null } });
  return submit(ctx);
}

/** What pressing a screen's button agreed to; a new beginning has explained nothing yet. */
function agree(ctx: FlowContext, shown: Submission): void {
  const { agreed } = ctx.state.get();
  if (shown.step === 'explain') ctx.state.set({ agreed: { ...agreed, explanation: shown.contentHash } });
  else if (shown.step === 'answer') ctx.state.set({ agreed: { ...agreed, answer: shown.contentHash } });
  else if (shown.step !== 'conflicts') ctx.state.set({ agreed: { ...agreed, explanation: pendingHash(ctx) } });
}

async function attempt(ctx: FlowContext): Promise<void> {
  const read = await ctx.queued('reading', () => readNow(ctx));
  if (!read) return readingFailed(ctx);
  if (blockersOf(read).length > 0) return stop(ctx, { step: 'blocked', refused: null });
  if (!ctx.state.get().signedIn) return askToSignIn(ctx, null);

  const failure = (await refreshMe(ctx)) ?? (await syncFirst(ctx));
  if (failure && needsSignIn(failure)) return askToSignIn(ctx, failure);
  if (ctx.state.get().conflicts.length > 0 && failure === null) return stop(ctx, { step: 'conflicts' });
  const snapshot = ctx.state.get().snapshot ?? read;
  if (blockersOf(snapshot).length > 0) return stop(ctx, { step: 'blocked', refused: null });

  const { agreed } = ctx.state.get();
  const explanation = explanationFor(ctx, snapshot, agreed.explanation);
  const why = whyExplain(ctx, snapshot, explanation, agreed.explanation);
  if (why !== null) return stop(ctx, { step: 'explain', contentHash: snapshot.contentHash, why });
  if (failure) return isUndecided(failure) ? keepForLater(ctx, snapshot, explanation, failure) : fail(ctx, failure);
  if (ctx.state.get().returned !== null && agreed.answer !== snapshot.contentHash) {
    return stop(ctx, { step: 'answer', contentHash: snapshot.contentHash });
  }
  await send(ctx, snapshot, explanation);
}

/**
 * What colleagues edited belongs to what is sent, so the drafts come together before anything is explained. Where the
 * store takes no drafts it says so of the submission as well: only what nobody has decided yet, or the sign-in, ends here.
 */
async function syncFirst(ctx: FlowContext): Promise<Failure | null> {
  stop(ctx, { step: 'syncing' });
  const failure = await exchangeDrafts(ctx);
  return failure && (isUndecided(failure) || needsSignIn(failure)) ? failure : null;
}

/** Errors that do not block go along with one explanation (CONTRACTS §4). */
function mustExplain(snapshot: Snapshot): boolean {
  return (snapshot.assessment?.summary.errors ?? 0) > 0;
}

/** What a pending submission was explained for: a retry of the same content asks nothing again. */
function pendingHash(ctx: FlowContext): string | null {
  return ctx.state.get().memory.pending?.contentHash ?? null;
}

/** What goes along: where errors remain, or where it was asked for this very content (the store may see more). */
function explanationFor(ctx: FlowContext, snapshot: Snapshot, confirmedFor: string | null): string {
  const asked = confirmedFor !== null && confirmedFor === snapshot.contentHash;
  return mustExplain(snapshot) || asked ? ctx.state.get().explanation.trim() : '';
}

/** Why the explanation screen comes (again); null when the explanation given stands for exactly this content. */
function whyExplain(ctx: FlowContext, snapshot: Snapshot, explanation: string, confirmedFor: string | null) {
  const { reasons, memory } = ctx.state.get();
  const written = [explanation, ...Object.values(reasons), ...Object.values(memory.reasons)];
  if (written.some((text) => secrecyMark(nfc(text)) !== null)) return 'secret';
  if (rulesWithoutReason(ctx.state.get(), snapshot).length > 0) return 'reasons';
  if (!mustExplain(snapshot)) return null;
  if (explanation === '' || confirmedFor === null) return 'errors';
  return confirmedFor === snapshot.contentHash ? null : 'changed';
}

/** The host's failure is already in the notice; it belongs on this screen. */
function readingFailed(ctx: FlowContext): void {
  const { notice } = ctx.state.get();
  const failure: Failure = notice?.kind === 'failure' ? notice.failure : { source: 'program', code: 'unexpected' };
  ctx.state.set({ notice: null });
  fail(ctx, failure);
}
