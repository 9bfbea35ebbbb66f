type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
export type Place = { row: number; col: number };

/** The smallest rectangle over some cells: reading it whole is one call a property instead of one a cell. */
export type Block = { range: Range; of: <T>(matrix: T[][], place: Place) => T | undefined };

export function blockOver(sheet: Sheet, places: Place[]): Block {
  const rows = places.map(({ row }) => row);
  const cols = places.map(({ col }) => col);
  const [top, left] = [Math.min(...rows), Math.min(...cols)];
  return {
    range: sheet.getRange(top, left, Math.max(...rows) - top + 1, Math.max(...cols) - left + 1),
    of: (matrix, { row, col }) => matrix[row - top]?.[col - left],
  };
}
