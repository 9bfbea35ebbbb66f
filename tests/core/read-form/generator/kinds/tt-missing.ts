import { mapBody, type Damage } from '../draft.ts';

/** No TT at all, or here and there none. */
export const ttMissing: Damage = {
  name: 'TT missing',
  phase: 'lines',
  apply: (draft, random) => {
    const share = random.pick([1, 1, 0.3]);
    return mapBody(draft, (line) =>
      line.kind === 'task' && random.chance(share) ? { ...line, cells: { ...line.cells, tt: '' } } : line,
    );
  },
};
