import type { Damage } from '../draft.ts';

export const noteMissing: Damage = {
  name: 'no Ghi chú',
  phase: 'columns',
  apply: (draft) => ({ ...draft, columns: draft.columns.filter((column) => column !== 'note') }),
};
