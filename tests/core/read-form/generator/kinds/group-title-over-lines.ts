import { mapBody, textOf, type Damage, type DraftLine, type TableLine } from '../draft.ts';

export const groupTitleOverLines: Damage = {
  name: 'group title over two lines',
  phase: 'lines',
  apply: (draft) =>
    mapBody(draft, (line): TableLine | DraftLine[] => {
      const words = textOf(line.cells.task).split(' ');
      if (line.kind !== 'group' || words.length < 4) return line;
      const middle = Math.ceil(words.length / 2);
      const group = { kind: 'group' as const, ...(line.numeral && { numeral: line.numeral }) };
      return [
        { ...line, cells: { ...line.cells, task: words.slice(0, middle).join(' ') } },
        { ...group, cells: { task: words.slice(middle).join(' ') } },
      ];
    }),
};
