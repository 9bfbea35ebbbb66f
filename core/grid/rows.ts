import { readA1, toA1 } from './a1.ts';
import type { CellFacts, Grid, Rect } from './types.ts';

/** Where a line goes; null for the line that is gone. */
type Move = (row: number) => number | null;

/** The grid with an empty line at row `at`; what stood there and below moves down. */
export function withRowInserted(grid: Grid, at: number): Grid {
  const move: Move = (row) => (row >= at ? row + 1 : row);
  const index = at - grid.row;
  if (index < 0) return carried({ ...grid, row: grid.row + 1 }, move);
  if (index >= grid.text.length) return carried(grid, move);
  const insert = <T>(lines: T[][]): T[][] => [...lines.slice(0, index), [], ...lines.slice(index)];
  return carried({ ...grid, values: insert(grid.values), text: insert(grid.text) }, move);
}

/** The grid without row `at`; what stood below moves up. */
export function withRowDeleted(grid: Grid, at: number): Grid {
  const move: Move = (row) => (row === at ? null : row > at ? row - 1 : row);
  if (at < grid.row) return carried({ ...grid, row: grid.row - 1 }, move);
  const drop = <T>(lines: T[][]): T[][] => lines.filter((_, index) => index !== at - grid.row);
  return carried({ ...grid, values: drop(grid.values), text: drop(grid.text) }, move);
}

/** The grid with row `from` standing at row number `to`; the lines between close up. */
export function withRowMoved(grid: Grid, from: number, to: number): Grid {
  const move = (row: number): number => {
    if (row === from) return to;
    if (from < row && row <= to) return row - 1;
    return to <= row && row < from ? row + 1 : row;
  };
  const wide = reaching(grid, Math.min(from, to), Math.max(from, to));
  const permute = <T>(lines: T[][]): T[][] => {
    const placed: T[][] = lines.slice();
    lines.forEach((line, index) => (placed[move(wide.row + index) - wide.row] = line));
    return placed;
  };
  return carried({ ...wide, values: permute(wide.values), text: permute(wide.text) }, move);
}

/** Same cells, with enough empty lines to hold these rows. */
function reaching(grid: Grid, first: number, last: number): Grid {
  const above = Math.max(0, grid.row - first);
  const fill = <T>(lines: T[][]): T[][] => [
    ...emptyLines<T>(above),
    ...lines,
    ...emptyLines<T>(last - grid.row - lines.length + 1),
  ];
  return { ...grid, row: grid.row - above, values: fill(grid.values), text: fill(grid.text) };
}

function emptyLines<T>(count: number): T[][] {
  return Array.from({ length: Math.max(0, count) }, () => []);
}

/** Facts, merged areas and hidden lines go with their lines. */
function carried(grid: Grid, move: Move): Grid {
  return {
    ...grid,
    about: movedFacts(grid.about, move),
    ...(grid.merges && { merges: grid.merges.flatMap((merge) => movedMerge(merge, move)) }),
    ...(grid.hiddenRows && { hiddenRows: grid.hiddenRows.flatMap((row) => move(row) ?? []) }),
  };
}

function movedFacts(about: Record<string, CellFacts>, move: Move): Record<string, CellFacts> {
  const moved: Record<string, CellFacts> = {};
  for (const [cell, facts] of Object.entries(about)) {
    const at = readA1(cell);
    const target = at ? move(at.row) : null;
    if (at && target !== null) moved[toA1(target, at.col)] = facts;
  }
  return moved;
}

/** A merged area grows with a line put inside it and shrinks with one taken out; with its first or last line gone
 * elsewhere it dissolves. */
function movedMerge(merge: Rect, move: Move): Rect[] {
  const top = move(merge.top) ?? merge.top;
  const bottom = move(merge.bottom) ?? merge.bottom - 1;
  if (bottom < top || (top === bottom && merge.left === merge.right)) return [];
  return [{ ...merge, top, bottom }];
}
