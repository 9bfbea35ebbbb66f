import { isTaskStart, type Damage } from '../draft.ts';

/** Rows gone: a few, or all of a group. */
export const taskDeleted: Damage = {
  name: 'tasks deleted',
  phase: 'content',
  apply: (draft, random) => {
    const tasks = draft.body.filter(isTaskStart);
    const { numeral } = random.pick(tasks);
    const wholeGroup = random.chance(0.15);
    const gone = new Set(
      wholeGroup ? tasks.filter((line) => line.numeral === numeral) : random.some(tasks, random.int(1, 5)),
    );
    return { ...draft, body: draft.body.filter((line) => !isTaskStart(line) || !gone.has(line)) };
  },
};
