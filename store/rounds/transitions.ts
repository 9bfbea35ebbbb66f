import type { RoundState } from '../../core/wire/rounds.ts';
import { stateAt } from './state.ts';
import type { Timed } from './state.ts';

/** `announced`: given out, and its opening day is still to come. */
type Standing = RoundState | 'announced';
export type Target = Exclude<RoundState, 'draft'>;

/** Nothing goes back to a draft: agencies have seen it. What was closed may be opened again, for everybody. */
const STEPS: Record<Standing, readonly Target[]> = {
  draft: ['open'],
  announced: ['closed'],
  open: ['closing', 'closed'],
  closing: ['open', 'closed'],
  closed: ['open', 'closing'],
};

export type Step =
  { ok: true; from: RoundState } | { ok: false; code: 'round-step-refused' | 'round-due-past' | 'reason-missing' };

/** The steps that a round may take now. */
export function stepsFrom(round: Timed, now: Date): readonly Target[] {
  return STEPS[standing(round, now)];
}

/** Whether a round may take a step. All but giving it out ask for a reason. */
export function step(round: Timed, to: Target, reason: string | null, now: Date): Step {
  if (!stepsFrom(round, now).includes(to)) return { ok: false, code: 'round-step-refused' };
  // Given out as open, a round past its due date would be closing at once: the date has to be put off first.
  if (to === 'open' && stateAt({ ...round, state: 'open' }, now) === 'closing') {
    return { ok: false, code: 'round-due-past' };
  }
  if (round.state !== 'draft' && !reason?.trim()) return { ok: false, code: 'reason-missing' };
  return { ok: true, from: round.state };
}

function standing(round: Timed, now: Date): Standing {
  const state = stateAt(round, now);
  return state === 'draft' && round.state !== 'draft' ? 'announced' : state;
}
