import { form } from '../../sheets.ts';
import type { Damage } from '../draft.ts';

/** The form's footnotes below the table, the number in front or in a cell of its own. */
export const footnotes: Damage = {
  name: 'footnotes below',
  phase: 'frame',
  apply: (draft, random) => {
    const apart = random.chance(0.5);
    const blank = random.chance(0.6) ? [[]] : [];
    const notes = form.footnotes.flatMap(({ number, text }) =>
      text
        .split('\n')
        .map((part, at) => (apart ? [at ? '' : String(number), part] : [at ? part : `${number} ${part}`])),
    );
    return {
      ...draft,
      tail: [...draft.tail, ...[...blank, ...notes].map((cells) => ({ kind: 'free' as const, cells }))],
    };
  },
};
