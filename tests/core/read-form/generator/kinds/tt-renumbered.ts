import { mapBody, withCell, type Damage } from '../draft.ts';

/** Counted anew in each group, foreign rows included: after rows have gone or come, the numbers name other tasks. */
export const ttRenumbered: Damage = {
  name: 'TT counted anew',
  phase: 'numbers',
  apply: (draft) => {
    let number = 0;
    return mapBody(draft, (line) => {
      if (line.kind === 'group') number = 0;
      const counts = (line.kind === 'task' && line.first === true) || line.kind === 'foreign';
      return counts ? withCell(line, 'tt', String((number += 1))) : line;
    });
  },
};
