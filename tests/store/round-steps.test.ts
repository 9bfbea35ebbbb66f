import { describe, expect, it } from 'vitest';
import type { RoundState } from '../../core/wire/rounds.ts';
import { isLate, stateAt, stateForAgency } from '../../store/rounds/state.ts';
import { step, stepsFrom } from '../../store/rounds/transitions.ts';
import type { Target } from '../../store/rounds/transitions.ts';

const OPENS = '2026-12-01';
const DUE = '2026-12-31T17:00:00+07:00';
const round = (state: RoundState, opensOn: string | null = OPENS, dueAt: string | null = DUE) => ({
  state,
  opensOn,
  dueAt,
});
const BEFORE = new Date('2026-11-30T16:59:59Z');
const OPENING = new Date('2026-11-30T17:00:00Z');
const LAST = new Date('2026-12-31T10:00:00Z');
const LATE = new Date('2026-12-31T10:00:00.001Z');

describe('the state by the clock', () => {
  it.each<[RoundState, Date, RoundState]>([
    ['draft', LATE, 'draft'],
    ['open', BEFORE, 'draft'],
    ['open', OPENING, 'open'],
    ['open', LAST, 'open'],
    ['open', LATE, 'closing'],
    ['closing', OPENING, 'closing'],
    ['closed', OPENING, 'closed'],
  ])('given %s, at %j: %s', (given, now, state) => {
    expect(stateAt(round(given), now)).toBe(state);
  });

  it('tells what came after the due date', () => {
    expect([isLate(LAST, DUE), isLate(LATE, DUE), isLate(LATE, null)]).toEqual([false, true, false]);
  });

  it('without days stays what a person gave', () => {
    for (const state of ['draft', 'open', 'closing', 'closed'] as const)
      expect(stateAt(round(state, null, null), LATE)).toBe(state);
  });

  it.each<[RoundState, string | null, Date, RoundState]>([
    ['closed', null, LAST, 'closed'],
    ['closed', DUE, LAST, 'open'],
    ['closed', DUE, LATE, 'closed'],
    ['closing', DUE, LAST, 'open'],
    ['draft', DUE, LAST, 'draft'],
  ])('%s, reopened for an agency until %j, at %j: %s', (state, until, now, seen) => {
    expect(stateForAgency(state, until, now)).toBe(seen);
  });
});

describe('the steps', () => {
  const TABLE: [string, RoundState, Date, Target[]][] = [
    ['a draft', 'draft', BEFORE, ['open']],
    ['announced', 'open', BEFORE, ['closed']],
    ['open', 'open', OPENING, ['closing', 'closed']],
    ['past its due date', 'open', LATE, ['open', 'closed']],
    ['closing', 'closing', OPENING, ['open', 'closed']],
    ['closed', 'closed', OPENING, ['open', 'closing']],
  ];
  it.each(TABLE)('%s', (_, state, now, steps) => {
    expect(stepsFrom(round(state), now)).toEqual(steps);
    for (const to of ['open', 'closing', 'closed'] as const) {
      const taken = step(round(state), to, 'vì thế', now);
      if (!steps.includes(to)) expect(taken).toEqual({ ok: false, code: 'round-step-refused' });
      else if (to === 'open' && now === LATE) expect(taken).toEqual({ ok: false, code: 'round-due-past' });
      else expect(taken).toEqual({ ok: true, from: state });
    }
  });

  it('ask for a reason, but for giving out a draft', () => {
    expect(step(round('draft'), 'open', null, BEFORE).ok).toBe(true);
    for (const reason of [null, '', ' \n'])
      expect(step(round('open'), 'closed', reason, OPENING)).toEqual({ ok: false, code: 'reason-missing' });
  });
});
