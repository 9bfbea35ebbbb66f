import { OWN_SHEET } from '../../core/grid/types.ts';
import type { Grid, Rect } from '../../core/grid/types.ts';
import type { Answers } from '../door/contract.ts';
import { mayWrite } from './permission.ts';
import { readCells } from './read-cells.ts';
import { revision } from './revision.ts';
import { activeSpreadsheet, isGridSheet } from './spreadsheet.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** The form has 7 columns and under 100 lines; a huge neighbour sheet must not keep it from being read. */
const MOST_ROWS = 6_000;
const MOST_COLUMNS = 100;

function rangeToRead(sheet: Sheet): Range {
  const data = sheet.getDataRange();
  const rows = data.getNumRows();
  const columns = data.getNumColumns();
  if (rows <= MOST_ROWS && columns <= MOST_COLUMNS) return data;
  return sheet.getRange(1, 1, Math.min(rows, MOST_ROWS), Math.min(columns, MOST_COLUMNS));
}

/**
 * Apps Script tells hidden rows one row a call, and no verdict depends on them: asked only where a filter is on, and only
 * as far as a form goes. Rows hidden by hand are not asked for.
 */
const MOST_FILTERED_ROWS = 300;

export function rowsHiddenByFilter(sheet: Sheet, rows: number): number[] {
  return Array.from({ length: Math.min(rows, MOST_FILTERED_ROWS) }, (_, r) => r + 1).filter((row) =>
    sheet.isRowHiddenByFilter(row),
  );
}

export function mergesOf(range: Range): Rect[] {
  return range.getMergedRanges().map((merge) => ({
    top: merge.getRow(),
    left: merge.getColumn(),
    bottom: merge.getLastRow(),
    right: merge.getLastColumn(),
  }));
}

function readSheet(sheet: Sheet, timeZone: string): Grid {
  const range = rangeToRead(sheet);
  const grid: Grid = {
    name: sheet.getName(),
    row: 1,
    col: 1,
    ...readCells(range, timeZone),
    merges: mergesOf(range),
  };
  if (sheet.isSheetHidden()) grid.hidden = true;
  if (sheet.getFilter() !== null) {
    grid.filtered = true;
    grid.hiddenRows = rowsHiddenByFilter(sheet, grid.values.length);
  }
  if (sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).some((protection) => !protection.canEdit())) {
    grid.protected = true;
  }
  return grid;
}

/** The whole workbook as plain data, in one server call. */
export function readBook(): Answers['read'] {
  const spreadsheet = activeSpreadsheet();
  // Taken before the cells: an edit that falls in between shows as a change later, not as already read.
  const at = revision();
  const timeZone = spreadsheet.getSpreadsheetTimeZone();
  const sheets = spreadsheet
    .getSheets()
    .filter((sheet) => isGridSheet(sheet) && sheet.getName() !== OWN_SHEET)
    .map((sheet) => readSheet(sheet, timeZone));
  const active = spreadsheet.getActiveSheet();
  return { book: { host: 'sheets', active: active.getName(), sheets }, revision: at, canWrite: mayWrite(active) };
}
