import type { Damage } from '../draft.ts';

/** The header printed again at the top of later pages. */
export const headerRepeated: Damage = {
  name: 'header repeated',
  phase: 'columns',
  apply: (draft, random) => {
    const body = draft.body.slice();
    for (let pages = random.int(1, 3); pages > 0; pages -= 1) {
      const starts = body.flatMap((line, at) =>
        at > 5 && (line.kind === 'group' || (line.kind === 'task' && line.first)) ? [at] : [],
      );
      if (starts.length > 0) body.splice(random.pick(starts), 0, ...draft.header);
    }
    return { ...draft, body };
  },
};
