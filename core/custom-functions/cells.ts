/** What a cell hands to a custom function and takes from it: plain types, since data types crash older versions of Excel. */
export type Cell = string | number | boolean | null;

/** A range, or the one cell that Sheets gives instead of a range of one. */
export type Cells = Cell[][] | Cell;

/** The answer to a range is a range of the same size: one call for a whole column. */
export function eachCell(cells: Cells, answer: (text: string, cell: Cell) => Cell): Cell[][] {
  const rows = Array.isArray(cells) ? cells : [[cells]];
  return rows.map((row) => row.map((cell) => answer(cell === null ? '' : String(cell), cell)));
}
