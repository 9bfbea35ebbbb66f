import { mapBody, type Damage } from '../draft.ts';

export const groupsWithoutNumerals: Damage = {
  name: 'group lines without numerals',
  phase: 'numbers',
  apply: (draft) =>
    mapBody(draft, (line) => (line.kind === 'group' ? { ...line, cells: { task: line.cells.task ?? '' } } : line)),
};
