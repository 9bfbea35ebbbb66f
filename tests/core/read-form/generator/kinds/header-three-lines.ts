import type { Damage } from '../draft.ts';
import { splitHeader } from '../split-header.ts';

/** The long header texts over three lines; the others merged down. */
export const headerThreeLines: Damage = {
  name: 'header on three lines',
  phase: 'header',
  apply: (draft) => splitHeader(draft, 3, 3),
};
