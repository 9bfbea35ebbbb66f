import { extent, textAt, type Grid } from '../grid/index.ts';

/** Tables of this form are short; what stands beyond is another document, and giant sheets must not take long. */
const MAX_ROWS = 20_000;
export const MAX_COLS = 256;

/**
 * Read access with bounds. Merged areas are deliberately not looked at: hosts put a merged text into its first cell
 * and nothing into the others, so a reading that does without them is the same with and without them (CONTRACTS §1).
 */
export type View = {
  grid: Grid;
  firstRow: number;
  lastRow: number;
  firstCol: number;
  lastCol: number;
  text(row: number, col: number): string;
  isBlank(row: number, col: number): boolean;
};

export function viewOf(grid: Grid): View {
  const { lastRow, lastCol } = extent(grid);
  return {
    grid,
    firstRow: grid.row,
    lastRow: Math.min(lastRow, grid.row + MAX_ROWS - 1),
    firstCol: grid.col,
    lastCol: Math.min(lastCol, grid.col + MAX_COLS - 1),
    text: (row, col) => textAt(grid, row, col),
    isBlank: (row, col) => isBlank(textAt(grid, row, col)),
  };
}

const INK = /[^\s\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/;

/** Nothing to see, hidden characters included. */
export function isBlank(text: string): boolean {
  return !INK.test(text);
}

/** Columns of a row with something in them, left to right. */
export function filledCols(view: View, row: number): number[] {
  const cols: number[] = [];
  for (let col = view.firstCol; col <= view.lastCol; col += 1) if (!view.isBlank(row, col)) cols.push(col);
  return cols;
}
