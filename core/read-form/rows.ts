import { toA1, type A1 } from '../grid/index.ts';
import { COLUMNS, type Column } from '../form/types.ts';
import type { ColumnMap } from './columns.ts';
import type { Claim } from './claims.ts';
import type { FormRow } from './types.ts';
import type { View } from './view.ts';

/** The row of a task: where its cells are and what they say, the texts of its lines one under the other. */
export function formRow({ task, block, evidence }: Claim, view: View, columns: ColumnMap): FormRow {
  const cells = {} as Record<Column, A1 | null>;
  for (const column of COLUMNS) {
    const col = columns[column];
    cells[column] = col === null ? null : toA1(block.row, col);
  }
  const { row, lines } = block;
  return { task, row, lines, cells, texts: rowTexts(lines, view, columns), evidence };
}

export function rowTexts(lines: number[], view: View, columns: ColumnMap): FormRow['texts'] {
  const texts = {} as FormRow['texts'];
  for (const column of COLUMNS) {
    const col = columns[column];
    texts[column] = col === null ? '' : textOf(view, lines, col);
  }
  return texts;
}

function textOf(view: View, lines: number[], col: number): string {
  if (lines.length === 1) return view.text(lines[0] as number, col);
  return lines
    .filter((row) => !view.isBlank(row, col))
    .map((row) => view.text(row, col))
    .join('\n');
}
