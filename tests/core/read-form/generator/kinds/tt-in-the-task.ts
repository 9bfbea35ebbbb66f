import { mapBody, textOf, type Damage } from '../draft.ts';

/** No TT column; the number stands in front of the task. */
export const ttInTheTask: Damage = {
  name: 'number in front of the task',
  phase: 'lines',
  apply: (draft, random) => {
    const dot = random.pick(['. ', ') ', ' - ']);
    const joined = mapBody(draft, (line) => {
      const { tt, ...cells } = line.cells;
      const number = textOf(tt);
      return {
        ...line,
        cells: { ...cells, task: [number, textOf(cells.task)].filter((text) => text !== '').join(dot) },
      };
    });
    return { ...joined, columns: draft.columns.filter((column) => column !== 'tt') };
  },
};
