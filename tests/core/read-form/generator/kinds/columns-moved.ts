import type { Damage } from '../draft.ts';

/** One or two columns stand elsewhere. */
export const columnsMoved: Damage = {
  name: 'columns moved',
  phase: 'columns',
  apply: (draft, random) => {
    const columns = draft.columns.slice();
    for (let moves = random.int(1, 2); moves > 0; moves -= 1) {
      const [moved] = columns.splice(random.int(1, columns.length - 1), 1);
      if (moved !== undefined) columns.splice(random.int(1, columns.length), 0, moved);
    }
    return { ...draft, columns };
  },
};
