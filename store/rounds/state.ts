import type { RoundState } from '../../core/wire/rounds.ts';
import { dayInVietnam } from '../clock.ts';

/** The state a person gave last, and the days of the round. */
export type Timed = { state: RoundState; opensOn: string | null; dueAt: string | null };

/** What the clock makes of it: announced rounds open on their day, and are closing once their due date is past. */
export function stateAt({ state, opensOn, dueAt }: Timed, now: Date): RoundState {
  if (state !== 'open') return state;
  if (opensOn !== null && dayInVietnam(now) < opensOn) return 'draft';
  return dueAt !== null && now > new Date(dueAt) ? 'closing' : 'open';
}

/** Received after the due date, also by leave of a reopening: the mark tells when, people judge it. */
export const isLate = (receivedAt: Date, dueAt: string | null): boolean =>
  dueAt !== null && receivedAt > new Date(dueAt);

/** An agency it is reopened for meets an open round until then, whatever the others meet; a draft stays one. */
export function stateForAgency(state: RoundState, reopenedUntil: string | null, now: Date): RoundState {
  if (reopenedUntil === null || state === 'draft') return state;
  return now <= new Date(reopenedUntil) ? 'open' : state;
}
