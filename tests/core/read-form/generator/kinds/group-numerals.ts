import { form } from '../../sheets.ts';
import { mapBody, textOf, type Damage } from '../draft.ts';

/** Numerals written as `1.`, `I.`, `A`, `Nhóm I`, or in one cell with the title. */
export const groupNumerals: Damage = {
  name: 'group numerals written otherwise',
  phase: 'numbers',
  apply: (draft, random) => {
    const write = random.pick<(numeral: string, at: number) => string>([
      (_, at) => `${at + 1}.`,
      (numeral) => `${numeral}.`,
      (_, at) => 'ABCDEF'.charAt(at),
      (numeral) => `Nhóm ${numeral}`,
      (numeral) => `${numeral}/`,
    ]);
    const inOneCell = random.chance(0.3);
    return mapBody(draft, (line) => {
      if (line.kind !== 'group' || line.numeral === undefined) return line;
      const at = form.groups.findIndex(({ numeral }) => numeral === line.numeral);
      const numeral = write(line.numeral, at);
      const title = textOf(line.cells.task);
      return { ...line, cells: inOneCell ? { tt: `${numeral} ${title}` } : { tt: numeral, task: title } };
    });
  },
};
