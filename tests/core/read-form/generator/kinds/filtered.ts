import type { Damage } from '../draft.ts';

/** A filter that hides rows, or rows grouped and folded away. Frozen panes are not even in what a host hands over. */
export const filtered: Damage = {
  name: 'filter and folded rows',
  phase: 'book',
  apply: (draft, random) => ({
    ...draft,
    filtered: random.chance(0.7),
    body: draft.body.map((line) => (random.chance(0.5) ? { ...line, hidden: true } : line)),
  }),
};
