import { mapTexts, type Damage } from '../draft.ts';

/** Line breaks, double, no-break and zero-width blanks inside the texts. */
export const blanksInCells: Damage = {
  name: 'line breaks and odd blanks in cells',
  phase: 'letters',
  apply: (draft, random) => {
    const blank = random.pick(['\n', '\r\n', '  ', '\u00A0', ' \u200B']);
    const odd = (text: string) => text.replace(/ /g, (each, at: number) => (at % 5 === 0 ? blank : each));
    return {
      ...draft,
      header: draft.header.map((line) => mapTexts(line, odd)),
      body: draft.body.map((line) => mapTexts(line, odd)),
    };
  },
};
