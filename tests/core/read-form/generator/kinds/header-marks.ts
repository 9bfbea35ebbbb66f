import { withText, type Damage } from '../draft.ts';

/** Footnote marks as they come out of Word: superscript, plain digits, brackets, stars, on a line of their own. */
const MARKS: ((number: number) => string)[] = [
  (number) => '¹²³⁴⁵⁶⁷'.charAt(number),
  (number) => String(number + 1),
  (number) => `(${number + 1})`,
  (number) => ` [${number + 1}]`,
  (number) => '*'.repeat(1 + (number % 3)),
  (number) => `\n${number + 1}`,
];

export const headerMarks: Damage = {
  name: 'footnote marks in the header',
  phase: 'header',
  apply: (draft, random) => {
    const mark = random.pick(MARKS);
    let number = 0;
    const header = draft.header.map((line) => {
      const cells = { ...line.cells };
      for (const column of draft.columns) {
        const cell = cells[column];
        if (cell !== undefined && random.chance(0.6)) cells[column] = withText(cell, (text) => text + mark(number++));
      }
      return { ...line, cells };
    });
    return { ...draft, header };
  },
};
