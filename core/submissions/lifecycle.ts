import type { SubmissionState } from '../wire/types.ts';

/** What can happen to a submission after it was received. */
export type SubmissionEvent = 'accept' | 'return' | 'supersede';

/**
 * The life of a submission (CONTRACTS §5). `superseded` is the end: what another submission replaced is answered no more.
 * An accepted one is only opened again by returning it.
 */
const STEPS: Record<SubmissionState, Partial<Record<SubmissionEvent, SubmissionState>>> = {
  received: { accept: 'accepted', return: 'returned', supersede: 'superseded' },
  accepted: { return: 'returned' },
  returned: { supersede: 'superseded' },
  superseded: {},
};

const GOAL: Record<SubmissionEvent, SubmissionState> = {
  accept: 'accepted',
  return: 'returned',
  supersede: 'superseded',
};

/** `done`: it happened before, so that it happens once however often it is asked for. */
export type Move = { kind: 'step'; to: SubmissionState } | { kind: 'done' } | { kind: 'refused' };

export function move(state: SubmissionState, event: SubmissionEvent): Move {
  const to = STEPS[state][event];
  if (to !== undefined) return { kind: 'step', to };
  return state === GOAL[event] ? { kind: 'done' } : { kind: 'refused' };
}
