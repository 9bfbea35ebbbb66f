import { assess } from '../../core/check/index.ts';
import { readForm } from '../../core/read-form/index.ts';
import type { SubmissionRequest } from '../../core/wire/types.ts';
import type { FlowContext } from './context.ts';
import { checkContext } from './evaluate.ts';
import { needsSignIn } from './failure.ts';
import { remember } from './memory.ts';
import { isUnderWay } from './outcome.ts';
import { asSent, bodyOf, isFromHere, pendingExplanation, type Pending } from './pending.ts';
import { draftOf, requestOf } from './request.ts';
import { deliver } from './sending.ts';
import { refreshMe } from './session.ts';
import type { PaneState } from './state.ts';

/** Why a kept submission does not go out by itself. */
export type Waits =
  /** It was kept on another machine: a person confirms it once (CONTRACTS §8). */
  | 'confirm'
  /** The file holds its key, but its content was too large to be kept, or cannot be read. */
  | 'gone'
  | 'other-agency'
  | 'classified';

/**
 * Sends what the document keeps, as it was frozen and with its own key: sent twice, or from two copies of the file, it is
 * one submission. Answers what keeps it here.
 */
export async function sendKept(
  ctx: FlowContext,
  confirmed = false,
  shown: Pick<Partial<PaneState>, 'screen'> = {},
): Promise<Waits | null> {
  const { memory, me, submission } = ctx.state.get();
  const { pending } = memory;
  if (pending === null || me?.agency === undefined || me.agency === null || isUnderWay(submission)) return null;
  const body = bodyIn(pending) ?? stillInSheet(ctx, pending);
  const waits = whyWaits(ctx, pending, body, confirmed);
  ctx.state.set({ outboxWaits: waits });
  if (waits !== null || body === null) return waits;
  // Not `stop`: whoever did not ask for it just now keeps the screen.
  ctx.state.set({ ...shown, submission: { step: 'sending', startedAt: pending.startedAt } });
  await deliver(ctx, asSent(pending), body);
  return null;
}

function whyWaits(
  ctx: FlowContext,
  pending: Pending,
  body: SubmissionRequest | null,
  confirmed: boolean,
): Waits | null {
  if (body === null) return 'gone';
  if (body.agency !== ctx.state.get().me?.agency?.code) return 'other-agency';
  // Before any text leaves the machine, whoever wrote it into the file (CONTRACTS §4).
  if (isClassified(ctx, body)) return 'classified';
  return isFromHere(ctx, pending) || confirmed ? null : 'confirm';
}

/** The store reads it by its schema; here only what is looked into must be there. */
function bodyIn(pending: Pending): SubmissionRequest | null {
  const body = bodyOf(pending) as Partial<SubmissionRequest> | undefined;
  const isWhole = typeof body?.agency === 'string' && Array.isArray(body.grid?.text) && Array.isArray(body.grid.values);
  return isWhole && body.contentHash === pending.contentHash ? (body as SubmissionRequest) : null;
}

/** Only the key is left (the machine stopped while it was sent): the sheet may still hold the same content. */
function stillInSheet(ctx: FlowContext, pending: Pending): SubmissionRequest | null {
  const { snapshot } = ctx.state.get();
  if (snapshot === null || snapshot.contentHash !== pending.contentHash) return null;
  return requestOf(ctx, snapshot, draftOf(ctx, snapshot, pendingExplanation(pending)));
}

function isClassified(ctx: FlowContext, { grid, answers = {} }: SubmissionRequest): boolean {
  const book = { host: 'file' as const, active: grid.name, sheets: [grid] };
  const result = readForm(book, ctx.form, { answers, letters: ctx.legacyLetters });
  return !result.ok || assess(result.sheet, checkContext(ctx)).issues.some(({ rule }) => rule === 'S-01');
}

/** *Gửi ngay*, *Thử kết nối ngay*: a person of the agency stands behind it, on whatever machine. */
export async function sendConfirmed(ctx: FlowContext): Promise<void> {
  const failure = await refreshMe(ctx);
  if (failure === null) {
    const waits = await sendKept(ctx, true, { screen: 'submission' });
    if (waits !== null) ctx.state.set({ screen: 'outbox' });
  } else if (needsSignIn(failure)) {
    ctx.state.set({ screen: 'sign-in', submitAfterSignIn: false, signInFailure: failure });
  } else {
    ctx.state.set({ submission: { step: 'failed', failure, willRetry: true, kept: true } });
  }
}

/** *Hủy gửi*: the officer takes it back; what may have reached the store stays received there. */
export async function dropKept(ctx: FlowContext): Promise<void> {
  await ctx.queued('writing', () => remember(ctx, { pending: null }));
  ctx.state.set({ outboxWaits: null, submission: { step: 'idle' }, screen: 'home' });
}
