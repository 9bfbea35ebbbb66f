import { mapBody, textOf, withCell, type Damage } from '../draft.ts';

/** `1.`, `1)`, `(1)`, `01`, `1/`, `' 1'` */
export const ttText: Damage = {
  name: 'TT as text',
  phase: 'numbers',
  apply: (draft, random) => {
    const write = random.pick<(number: string) => string>([
      (number) => `${number}.`,
      (number) => `${number})`,
      (number) => `(${number})`,
      (number) => number.padStart(2, '0'),
      (number) => `${number}/`,
      (number) => ` ${number} `,
    ]);
    return mapBody(draft, (line) => {
      const text = textOf(line.cells.tt);
      return line.kind === 'task' && /^\d+$/.test(text) ? withCell(line, 'tt', write(text)) : line;
    });
  },
};
