import type { FlowContext } from './context.ts';
import { isUndecided, type Failure } from './failure.ts';
import type { PaneState, Submission } from './state.ts';

const UNDER_WAY: ReadonlySet<Submission['step']> = new Set<Submission['step']>(['reading', 'syncing', 'sending']);
export const isUnderWay = ({ step }: Submission): boolean => UNDER_WAY.has(step);

type Arrival = Partial<PaneState> & Pick<PaneState, 'submission' | 'screen'>;

/**
 * Shows where the submission stands. An officer who went on working in the sheet while it was sent is told by a note
 * and keeps the screen: the pane does not jump away under their hands.
 */
function arrive(ctx: FlowContext, arrival: Arrival): void {
  const { submission, screen } = ctx.state.get();
  if (!isUnderWay(submission) || screen === 'submission') return ctx.state.set(arrival);
  if (isUnderWay(arrival.submission)) return ctx.state.set({ ...arrival, screen });
  ctx.state.set({ ...arrival, screen, notice: { kind: 'submission-news', leadsTo: arrival.screen } });
}

export function stop(ctx: FlowContext, submission: Submission): void {
  arrive(ctx, { submission, screen: 'submission' });
}

export function fail(ctx: FlowContext, failure: Failure): void {
  stop(ctx, { step: 'failed', failure, willRetry: isUndecided(failure), kept: false });
}

export function askToSignIn(ctx: FlowContext, failure: Failure | null): void {
  const submission: Submission = { step: 'idle' };
  arrive(ctx, { screen: 'sign-in', submitAfterSignIn: true, signInFailure: failure, submission });
}

export function receive(ctx: FlowContext, change: Pick<PaneState, 'receipt' | 'submission'>): void {
  arrive(ctx, { ...change, explanation: '', returned: null, notice: null, screen: 'receipt' });
}
