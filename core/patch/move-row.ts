import { extent, factsAt, textAt, toA1, valueAt, type CellFacts, type CellValue, type Grid } from '../grid/index.ts';
import { withRowDeleted, withRowInserted } from '../grid/rows.ts';

/** The grid with row `from` standing at row number `to`; the lines between close up. */
export function withRowMoved(grid: Grid, from: number, to: number): Grid {
  const { lastRow, lastCol } = extent(grid);
  if (from === to || from < grid.row || from > lastRow) return grid;
  const moved = line(grid, from, lastCol);
  const room = withRowInserted(reachingRow(withRowDeleted(grid, from), to), to);
  return withLine(room, to, moved);
}

type Line = { values: CellValue[]; text: string[]; facts: CellFacts[]; hidden: boolean };

function line(grid: Grid, row: number, lastCol: number): Line {
  const cols = Array.from({ length: Math.max(0, lastCol - grid.col + 1) }, (_, index) => grid.col + index);
  return {
    values: cols.map((col) => valueAt(grid, row, col)),
    text: cols.map((col) => textAt(grid, row, col)),
    facts: cols.map((col) => factsAt(grid, row, col)),
    hidden: grid.hiddenRows?.includes(row) ?? false,
  };
}

/** Same cells, with enough empty lines for row `to` to be next to or inside the block. */
function reachingRow(grid: Grid, to: number): Grid {
  const above = Math.max(0, grid.row - to);
  const below = Math.max(0, to - grid.row - grid.text.length + 1);
  const fill = <T>(lines: T[][]): T[][] => [...emptyLines<T>(above), ...lines, ...emptyLines<T>(below)];
  return { ...grid, row: grid.row - above, values: fill(grid.values), text: fill(grid.text) };
}

function emptyLines<T>(count: number): T[][] {
  return Array.from({ length: count }, () => []);
}

function withLine(grid: Grid, row: number, moved: Line): Grid {
  const index = row - grid.row;
  const about = { ...grid.about };
  moved.facts.forEach((facts, offset) => {
    if (Object.keys(facts).length > 0) about[toA1(row, grid.col + offset)] = facts;
  });
  return {
    ...grid,
    about,
    values: grid.values.map((each, at) => (at === index ? moved.values : each)),
    text: grid.text.map((each, at) => (at === index ? moved.text : each)),
    ...(moved.hidden && { hiddenRows: [...(grid.hiddenRows ?? []), row].sort((a, b) => a - b) }),
  };
}
