import { isTaskStart, mapBody, textOf, type Damage, type DraftLine, type TableLine } from '../draft.ts';

/** The task's text goes on in the next line, or the next two. */
export const taskOverLines: Damage = {
  name: 'task over several lines',
  phase: 'lines',
  apply: (draft, random) => {
    const share = random.pick([0.1, 0.5, 1]);
    return mapBody(draft, (line): TableLine | DraftLine[] => {
      if (!isTaskStart(line) || !random.chance(share)) return line;
      const words = textOf(line.cells.task).split(' ');
      const parts = words.length > 30 && random.chance(0.5) ? 3 : 2;
      const size = Math.ceil(words.length / parts);
      const [first, ...rest] = Array.from({ length: parts }, (_, at) =>
        words.slice(at * size, (at + 1) * size).join(' '),
      );
      return [
        { ...line, cells: { ...line.cells, task: first ?? '' } },
        ...rest.filter((task) => task !== '').map((task) => goesOn(line, task)),
      ];
    });
  },
};

function goesOn({ task, numeral }: TableLine, text: string): TableLine {
  return { kind: 'task', ...(task && { task }), ...(numeral && { numeral }), cells: { task: text } };
}
