import { mapTexts, type Damage } from '../draft.ts';

/** Header and group lines in capitals; sometimes the tasks, too. */
export const upperCase: Damage = {
  name: 'upper case',
  phase: 'header',
  apply: (draft, random) => {
    const tasksToo = random.chance(0.3);
    const upper = (text: string) => text.toUpperCase();
    return {
      ...draft,
      header: draft.header.map((line) => mapTexts(line, upper)),
      body: draft.body.map((line) => (line.kind === 'group' || tasksToo ? mapTexts(line, upper) : line)),
    };
  },
};
