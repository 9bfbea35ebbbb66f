import { COLUMNS } from '../form/types.ts';
import type { ColumnMap } from './columns.ts';
import type { FormIndex } from './form-index.ts';
import type { HeaderBlock } from './header.ts';
import { readLine, type Line } from './line.ts';
import type { View } from './view.ts';
import { labelKey } from './words.ts';

/** The lines below the header; one that repeats a line of it is the header printed again on the next page. */
export function tableLines(view: View, header: HeaderBlock, columns: ColumnMap, index: FormIndex): Line[] {
  const labels = new Set<string>();
  for (let row = header.row; row <= header.lastRow; row += 1) labels.add(labelOf(view, row, columns));
  labels.delete('');
  const lines: Line[] = [];
  for (let row = header.lastRow + 1; row <= view.lastRow; row += 1) {
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
