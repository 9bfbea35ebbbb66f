import { isTaskStart, type Damage } from '../draft.ts';

/** Rows put elsewhere: within the group, or anywhere in the table. */
export const tasksReordered: Damage = {
  name: 'tasks reordered',
  phase: 'content',
  apply: (draft, random) => {
    const body = draft.body.slice();
    const anywhere = random.chance(0.4);
    for (let moves = random.int(1, 6); moves > 0; moves -= 1) {
      const rows = body.flatMap((line, at) => (isTaskStart(line) ? [at] : []));
      const from = random.pick(rows);
      const line = body[from]!;
      const numeral = line.kind === 'task' ? line.numeral : undefined;
      const near = rows.filter((at) => {
        const other = body[at];
        return anywhere || (other?.kind === 'task' && other.numeral === numeral);
      });
      const to = random.pick(near);
      body.splice(from, 1);
      body.splice(to, 0, line);
    }
    return { ...draft, body };
  },
};
