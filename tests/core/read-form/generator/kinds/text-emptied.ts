import { isTaskStart, mapBody, withCell, type Damage } from '../draft.ts';

/** The words of a task or two are gone, its number and all else still there. */
export const textEmptied: Damage = {
  name: 'task text emptied',
  phase: 'content',
  apply: (draft, random) => {
    const emptied = new Set(random.some(draft.body.filter(isTaskStart), random.int(1, 2)));
    return mapBody(draft, (line) => (isTaskStart(line) && emptied.has(line) ? withCell(line, 'task', '') : line));
  },
};
