import { toA1 } from './a1.ts';
import type { CellFacts, CellValue, Grid } from './types.ts';

const NOTHING: CellFacts = {};
const OVERFLOW = /^#+$/;

/** Outside the block, or past the end of a ragged line, is simply empty. */
export function valueAt(grid: Grid, row: number, col: number): CellValue {
  return grid.values[row - grid.row]?.[col - grid.col] ?? null;
}

/**
 * The text as displayed. A number in too narrow a column is displayed as `###`: that says nothing about the cell,
 * so its value stands in.
 */
export function textAt(grid: Grid, row: number, col: number): string {
  const text = grid.text[row - grid.row]?.[col - grid.col] ?? '';
  if (text.charCodeAt(0) !== 35 || !OVERFLOW.test(text)) return text;
  const value = valueAt(grid, row, col);
  return typeof value === 'number' ? String(value) : text;
}

export function factsAt(grid: Grid, row: number, col: number): CellFacts {
  return grid.about[toA1(row, col)] ?? NOTHING;
}

/** Last line and last column that the block reaches; 0 lines means an empty sheet. */
export function extent(grid: Grid): { lastRow: number; lastCol: number } {
  let width = 0;
  for (const line of grid.text) width = Math.max(width, line.length);
  return { lastRow: grid.row + grid.text.length - 1, lastCol: grid.col + width - 1 };
}
