import { isTaskStart, mapBody, withCell, type Damage } from '../draft.ts';

/** 1 to 52 over all groups. */
export const ttCountedThrough: Damage = {
  name: 'TT counted through',
  phase: 'numbers',
  apply: (draft) => {
    let number = 0;
    return mapBody(draft, (line) => (isTaskStart(line) ? withCell(line, 'tt', String((number += 1))) : line));
  },
};
