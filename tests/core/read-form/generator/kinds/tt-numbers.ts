import { mapBody, textOf, type Damage } from '../draft.ts';

/** TT as numbers, shown plainly or with decimals. */
export const ttNumbers: Damage = {
  name: 'TT as numbers',
  phase: 'lines',
  apply: (draft, random) => {
    const shown = random.pick<(value: number) => string>([
      String,
      String,
      (value) => `${value},0`,
      (value) => `${value}.00`,
    ]);
    return mapBody(draft, (line) => {
      const text = textOf(line.cells.tt);
      if (line.kind !== 'task' || !/^\d+$/.test(text)) return line;
      return { ...line, cells: { ...line.cells, tt: { text: shown(Number(text)), value: Number(text) } } };
    });
  },
};
