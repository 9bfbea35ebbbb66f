import { readA1, toA1, type CellFacts, type Grid } from '../grid/index.ts';
import type { FormSheet } from '../read-form/types.ts';
import { MAX_COLS } from '../read-form/view.ts';

/**
 * The form's sheet with only what the submission is about: title lines, header, the official columns of the table.
 * Everything else becomes blank in its place, so that addresses stay true and the store reads the same rows.
 */
export function pruneGrid(sheet: FormSheet): Grid {
  const { grid } = sheet;
  const keeps = keeper(sheet);
  const lines = Math.max(0, sheet.table.lastRow - grid.row + 1);
  const cut = <T>(block: T[][], blank: T): T[][] =>
    block.slice(0, lines).map((line, at) => trimmed(line, (col) => keeps(grid.row + at, grid.col + col), blank));
  const inside = (row: number) => row <= sheet.table.lastRow;
  return {
    name: grid.name,
    row: grid.row,
    col: grid.col,
    values: cut(grid.values, null),
    text: cut(grid.text, ''),
    about: keptFacts(grid.about, keeps),
    ...(grid.merges && {
      merges: grid.merges.filter(({ top, left, bottom }) => keeps(top, left) && keeps(bottom, left)),
    }),
    ...(grid.hiddenRows && { hiddenRows: grid.hiddenRows.filter(inside) }),
    ...(grid.hidden && { hidden: true }),
  };
}

type Keeps = (row: number, col: number) => boolean;

/** Header lines are kept as far as they are read: columns, and questions about columns, come from their labels. */
function keeper({ grid, header, title, table }: FormSheet): Keeps {
  const titles = new Set(title.cells);
  const columns = new Set(Object.values(header.columns));
  return (row, col) => {
    if (row < header.row) return titles.has(toA1(row, col));
    if (row <= header.lastRow) return col < grid.col + MAX_COLS;
    return row <= table.lastRow && columns.has(col);
  };
}

function trimmed<T>(line: T[], keeps: (at: number) => boolean, blank: T): T[] {
  const kept = line.map((cell, at) => (keeps(at) ? cell : blank));
  while (kept.length > 0 && kept[kept.length - 1] === blank) kept.pop();
  return kept;
}

function keptFacts(about: Record<string, CellFacts>, keeps: Keeps): Record<string, CellFacts> {
  return Object.fromEntries(
    Object.entries(about).filter(([cell]) => {
      const at = readA1(cell);
      return at !== null && keeps(at.row, at.col);
    }),
  );
}
