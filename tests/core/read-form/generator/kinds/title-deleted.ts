import type { Damage } from '../draft.ts';

/** Some or all of the title lines are gone; the agency's may be among them. */
export const titleDeleted: Damage = {
  name: 'title lines deleted',
  phase: 'frame',
  apply: (draft, random) => ({ ...draft, title: random.some(draft.title, random.int(0, draft.title.length - 1)) }),
};
