import type { Damage } from '../draft.ts';

/** The table does not begin in A1. */
export const elsewhere: Damage = {
  name: 'block begins elsewhere',
  phase: 'book',
  apply: (draft, random) => ({ ...draft, row: random.int(1, 40), col: random.int(1, 12) }),
};
