import { mapBody, textOf, type Damage } from '../draft.ts';

/** TT counted by a formula; after a row was deleted one or all of them show an error. */
export const ttFormulas: Damage = {
  name: 'TT as formulas',
  phase: 'lines',
  apply: (draft, random) => {
    const errors = random.pick([0, 0.05, 1]);
    return mapBody(draft, (line) => {
      const text = textOf(line.cells.tt);
      if (line.kind !== 'task' || text === '') return line;
      const tt = random.chance(errors)
        ? { text: '#REF!', value: '#REF!', facts: { formula: true as const, error: '#REF!' } }
        : { text, value: text, facts: { formula: true as const } };
      return { ...line, cells: { ...line.cells, tt } };
    });
  },
};
