import type { Damage } from '../draft.ts';
import { splitHeader } from '../split-header.ts';

/** Every header text broken over two lines, or only the long ones, the short ones merged down. */
export const headerTwoLines: Damage = {
  name: 'header on two lines',
  phase: 'header',
  apply: (draft, random) => {
    const longest = random.pick([0, 2, 3]);
    return splitHeader(draft, 2, longest);
  },
};
