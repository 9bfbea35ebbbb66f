import type { Damage } from '../draft.ts';

/** Columns hidden by the office; hosts hand them over all the same. */
export const columnsHidden: Damage = {
  name: 'columns hidden',
  phase: 'book',
  apply: (draft, random) => ({ ...draft, hiddenColumns: random.some(draft.columns, random.int(1, 3)) }),
};
