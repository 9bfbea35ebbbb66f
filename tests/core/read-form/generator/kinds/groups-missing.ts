import type { Damage } from '../draft.ts';

/** All group lines gone, or some. */
export const groupsMissing: Damage = {
  name: 'group lines missing',
  phase: 'lines',
  apply: (draft, random) => {
    const share = random.pick([1, 1, 0.5]);
    return { ...draft, body: draft.body.filter(({ kind }) => kind !== 'group' || !random.chance(share)) };
  },
};
