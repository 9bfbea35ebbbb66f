import { readA1, toA1 } from './a1.ts';
import type { CellFacts, Grid, Rect } from './types.ts';

/** The grid with an empty line at row `at`; what stood there and below moves down. */
export function withRowInserted(grid: Grid, at: number): Grid {
  if (at < grid.row) return shifted({ ...grid, row: grid.row + 1 }, (row) => (row >= at ? row + 1 : row));
  const index = at - grid.row;
  const insert = <T>(lines: T[][]): T[][] =>
    index >= lines.length ? lines : [...lines.slice(0, index), [], ...lines.slice(index)];
  return shifted({ ...grid, values: insert(grid.values), text: insert(grid.text) }, (row) =>
    row >= at ? row + 1 : row,
  );
}

/** The grid without row `at`; what stood below moves up. */
export function withRowDeleted(grid: Grid, at: number): Grid {
  const move = (row: number): number | null => (row === at ? null : row > at ? row - 1 : row);
  if (at < grid.row) return shifted({ ...grid, row: grid.row - 1 }, move);
  const drop = <T>(lines: T[][]): T[][] => lines.filter((_, index) => index !== at - grid.row);
  return shifted({ ...grid, values: drop(grid.values), text: drop(grid.text) }, move);
}

/** Moves facts, merged areas and hidden lines along; `move` answers null for the line that is gone. */
function shifted(grid: Grid, move: (row: number) => number | null): Grid {
  return {
    ...grid,
    about: movedFacts(grid.about, move),
    ...(grid.merges && { merges: grid.merges.flatMap((merge) => movedMerge(merge, move)) }),
    ...(grid.hiddenRows && { hiddenRows: grid.hiddenRows.flatMap((row) => move(row) ?? []) }),
  };
}

function movedFacts(about: Record<string, CellFacts>, move: (row: number) => number | null): Record<string, CellFacts> {
  const moved: Record<string, CellFacts> = {};
  for (const [cell, facts] of Object.entries(about)) {
    const at = readA1(cell);
    const target = at && move(at.row);
    if (target !== null) moved[toA1(target, at.col)] = facts;
  }
  return moved;
}

/** A merged area grows with a line inserted inside it and shrinks with one deleted, down to nothing. */
function movedMerge(merge: Rect, move: (row: number) => number | null): Rect[] {
  const top = move(merge.top) ?? merge.top;
  const bottom = move(merge.bottom) ?? merge.bottom - 1;
  if (bottom < top || (top === bottom && merge.left === merge.right)) return [];
  return [{ ...merge, top, bottom }];
}
