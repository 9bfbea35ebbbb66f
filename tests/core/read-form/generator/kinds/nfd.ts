import { mapTexts, type Damage } from '../draft.ts';

/** Marks written as characters of their own, in the whole sheet or only in the header. */
export const nfd: Damage = {
  name: 'NFD',
  phase: 'letters',
  apply: (draft, random) => {
    const decomposed = (text: string) => text.normalize('NFD');
    const throughout = random.chance(0.7);
    return {
      ...draft,
      header: draft.header.map((line) => mapTexts(line, decomposed)),
      ...(throughout && {
        title: draft.title.map((line) => mapTexts(line, decomposed)),
        body: draft.body.map((line) => mapTexts(line, decomposed)),
        tail: draft.tail.map((line) => mapTexts(line, decomposed)),
      }),
    };
  },
};
