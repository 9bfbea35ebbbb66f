import { toA1, type A1 } from '../grid/index.ts';
import { filledCols, type View } from './view.ts';

/** Nobody writes more above a table than this; what stands further up is no title. */
const MAX_ROWS = 60;
const MAX_CELLS = 200;
const MAX_LINES_OF_CELL = 20;

/** One line of text above the header; a cell with line breaks holds several. */
export type TitleLine = { cell: A1; row: number; text: string };

export function titleLines(view: View, headerRow: number): TitleLine[] {
  const lines: TitleLine[][] = [];
  for (let row = Math.max(view.firstRow, headerRow - MAX_ROWS); row < headerRow; row += 1) {
    for (const col of filledCols(view, row)) lines.push(linesOf(toA1(row, col), row, view.text(row, col)));
  }
  return lines.slice(-MAX_CELLS).flat();
}

function linesOf(cell: A1, row: number, text: string): TitleLine[] {
  const parts = text.split(/\r\n|\r|\n/, MAX_LINES_OF_CELL);
  return parts.filter((part) => part.trim() !== '').map((part) => ({ cell, row, text: part }));
}
