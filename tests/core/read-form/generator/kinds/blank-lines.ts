import type { Damage } from '../draft.ts';

/** Blank lines between rows: everywhere or here and there. */
export const blankLines: Damage = {
  name: 'blank lines',
  phase: 'columns',
  apply: (draft, random) => {
    const share = random.pick([0.1, 0.5, 1]);
    const body = draft.body.flatMap((line) =>
      random.chance(share) ? [line, { kind: 'free' as const, cells: [] }] : [line],
    );
    return { ...draft, body };
  },
};
