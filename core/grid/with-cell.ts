import { toA1 } from './a1.ts';
import type { CellFacts, Grid } from './types.ts';

/** The grid with a text written into one cell; the block grows where the cell lies outside it. */
export function withText(grid: Grid, row: number, col: number, text: string): Grid {
  const wide = reaching(grid, row, col);
  return {
    ...wide,
    values: replaced(wide.values, row - wide.row, col - wide.col, text, null),
    text: replaced(wide.text, row - wide.row, col - wide.col, text, ''),
    about: plainText(wide.about, row, col),
  };
}

/** Same cells, but the block starts early enough to hold this one. */
function reaching(grid: Grid, row: number, col: number): Grid {
  const above = Math.max(0, grid.row - row);
  const left = Math.max(0, grid.col - col);
  if (above === 0 && left === 0) return grid;
  return {
    ...grid,
    row: grid.row - above,
    col: grid.col - left,
    values: padded(grid.values, above, left, null),
    text: padded(grid.text, above, left, ''),
  };
}

function padded<T>(lines: T[][], above: number, left: number, blank: T): T[][] {
  const shifted = lines.map((line) => [...blanks(left, blank), ...line]);
  return [...Array.from({ length: above }, (): T[] => []), ...shifted];
}

function replaced<T>(lines: T[][], row: number, col: number, value: T, blank: T): T[][] {
  const copy = lines.slice();
  while (copy.length <= row) copy.push([]);
  const line = (copy[row] as T[]).slice();
  line.push(...blanks(col - line.length, blank));
  line[col] = value;
  copy[row] = line;
  return copy;
}

function blanks<T>(count: number, blank: T): T[] {
  return Array.from({ length: Math.max(0, count) }, () => blank);
}

/** Written text is no date, formula or error any more, and written at once it has one format; the font stays. */
function plainText(about: Record<string, CellFacts>, row: number, col: number): Record<string, CellFacts> {
  const { [toA1(row, col)]: facts, ...others } = about;
  return facts?.font === undefined ? others : { ...others, [toA1(row, col)]: { font: facts.font } };
}
