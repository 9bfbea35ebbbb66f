import { describe, expect, it } from 'vitest';
import { moveHeld } from '../../../core/submissions/index.ts';
import type { SignOffEvent } from '../../../core/submissions/index.ts';
import type { SignOffState } from '../../../core/wire/sign-off.ts';

const EVENTS: Record<SignOffEvent, SignOffState> = {
  sign: 'signed',
  return: 'returned',
  withdraw: 'withdrawn',
  supersede: 'superseded',
};
const events = Object.entries(EVENTS) as [SignOffEvent, SignOffState][];

describe('what waits for a signature', () => {
  it.each(events)('may %s', (event, to) => {
    expect(moveHeld('waiting', event)).toEqual({ kind: 'step', to });
  });

  it.each(events)('once it was decided: %s again is done, anything else is refused', (event, state) => {
    for (const [other] of events) {
      expect([other, moveHeld(state, other).kind]).toEqual([other, other === event ? 'done' : 'refused']);
    }
  });
});
