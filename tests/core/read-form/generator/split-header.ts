import { textOf, type Draft, type DraftColumn, type TableLine } from './draft.ts';

/**
 * A header of one line as several: texts of more than `longest` words are broken, the others stand in the first line,
 * merged down. A header that has several lines already stays.
 */
export function splitHeader(draft: Draft, lines: number, longest: number): Draft {
  const [line, second] = draft.header;
  if (!line || second) return draft;
  const split = Array.from({ length: lines }, (): TableLine => ({ kind: 'header', cells: {}, mergedUp: [] }));
  for (const [column, cell] of Object.entries(line.cells) as [DraftColumn, TableLine['cells']['tt']][]) {
    const words = textOf(cell).split(' ');
    const parts = words.length > longest ? lines : 1;
    const size = Math.ceil(words.length / parts);
    split.forEach((part, at) => {
      const text = words.slice(at * size, (at + 1) * size).join(' ');
      if (text !== '') part.cells[column] = text;
      else if (at > 0) part.mergedUp?.push(column);
    });
  }
  return { ...draft, header: split.filter(({ cells }) => Object.keys(cells).length > 0) };
}
