import { describe, expect, it } from 'vitest';
import { move } from '../../../core/submissions/index.ts';

/** Every state × every event; what is missing here would be a type error there. */
const TABLE = [
  ['received', 'accept', 'accepted'],
  ['received', 'return', 'returned'],
  ['received', 'supersede', 'superseded'],
  ['accepted', 'accept', 'done'],
  ['accepted', 'return', 'returned'],
  ['accepted', 'supersede', 'refused'],
  ['returned', 'accept', 'refused'],
  ['returned', 'return', 'done'],
  ['returned', 'supersede', 'superseded'],
  ['superseded', 'accept', 'refused'],
  ['superseded', 'return', 'refused'],
  ['superseded', 'supersede', 'done'],
] as const;

describe('the life of a submission', () => {
  it.each(TABLE)('%s, %s: %s', (state, event, outcome) => {
    const step = move(state, event);
    expect(step.kind === 'step' ? step.to : step.kind).toBe(outcome);
  });
});
