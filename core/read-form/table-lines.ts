import { COLUMNS } from '../form/types.ts';
import type { ColumnMap } from './columns.ts';
import type { FormIndex } from './form-index.ts';
import type { HeaderBlock } from './header.ts';
import { readLine, type Line } from './line.ts';
import type { View } from './view.ts';
import { labelKey } from './words.ts';

const MAX_HEADER_LINES = 3;

/** The lines below the header; one that repeats a line of it is the header printed again on the next page. */
export function tableLines(
  view: View,
  headerRow: number,
  lastHeaderRow: number,
  columns: ColumnMap,
  index: FormIndex,
): Line[] {
  const labels = new Set<string>();
  for (let row = headerRow; row <= lastHeaderRow; row += 1) labels.add(labelOf(view, row, columns));
  labels.delete('');
  const lines: Line[] = [];
  for (let row = lastHeaderRow + 1; row <= view.lastRow; row += 1) {
    const line = readLine(view, row, columns, index);
    const again = line.ordinal.number === null && labels.has(labelOf(view, row, columns));
    lines.push(again ? { ...line, kind: 'header' } : line);
  }
  return lines;
}

function labelOf(view: View, row: number, columns: ColumnMap): string {
  return COLUMNS.map((column) => (columns[column] === null ? '' : labelKey(view.text(row, columns[column]))))
    .join(' ')
    .trim();
}

/** Words right under a header, with neither TT nor task beside them, are its lower line. */
export function headerEnd(view: View, header: HeaderBlock, columns: ColumnMap, index: FormIndex): number {
  let last = header.lastRow;
  while (last < header.row + MAX_HEADER_LINES - 1 && readLine(view, last + 1, columns, index).kind === 'rest')
    last += 1;
  return last;
}
