import { MEMORY_NAMESPACE } from '../../core/memory/types.ts';
import { OWN_SHEET } from '../../core/grid/types.ts';
import { removeMarks } from './marks.ts';
import { activeSpreadsheet, isGridSheet, underLock } from './spreadsheet.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * The document's memory stands in a column of our hidden sheet, first the marker, then one chunk a cell downwards: a cell
 * takes 50,000 characters, a property only 9 KB. Each chunk begins with a letter, so that none can be taken for a formula.
 * Column A is left alone: in a file that came from Excel the choices of the dropdown stand there.
 */
const COLUMN = 3;
const CHUNK = 45_000;
const PREFIX = 'c';

function toChunks(text: string): string[] {
  const chunks: string[] = [];
  for (let start = 0; start < text.length;) {
    let end = Math.min(start + CHUNK, text.length);
    // Half a surrogate pair does not survive being stored alone.
    if (end < text.length && /[\uD800-\uDBFF]/.test(text.charAt(end - 1))) end -= 1;
    chunks.push(PREFIX + text.slice(start, end));
    start = end;
  }
  return chunks;
}

function ownSheet(): Sheet | null {
  const sheet = activeSpreadsheet().getSheetByName(OWN_SHEET);
  return sheet && isGridSheet(sheet) ? sheet : null;
}

function memoryCells(sheet: Sheet, rows: number): GoogleAppsScript.Spreadsheet.Range {
  const missing = COLUMN - sheet.getMaxColumns();
  if (missing > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing);
  return sheet.getRange(1, COLUMN, rows, 1);
}

export function loadMemory(): string | null {
  const sheet = ownSheet();
  if (!sheet) return null;
  const [marker, ...chunks] = memoryCells(sheet, Math.max(sheet.getLastRow(), 1)).getDisplayValues();
  if (marker?.[0] !== MEMORY_NAMESPACE) return null;
  return chunks.map(([chunk]) => (chunk ?? '').slice(PREFIX.length)).join('');
}

/** Inserting a sheet makes it the active one: go back to where the officer was. */
function insertOwnSheet(): Sheet {
  const spreadsheet = activeSpreadsheet();
  const before = spreadsheet.getActiveSheet();
  const sheet = spreadsheet.insertSheet(OWN_SHEET, spreadsheet.getSheets().length);
  before.activate();
  sheet.hideSheet();
  return sheet;
}

export function saveMemory(json: string): null {
  return underLock(() => {
    const sheet = ownSheet() ?? insertOwnSheet();
    const lines = [MEMORY_NAMESPACE, ...toChunks(json)];
    const missing = lines.length - sheet.getMaxRows();
    if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
    memoryCells(sheet, sheet.getMaxRows()).clearContent();
    memoryCells(sheet, lines.length)
      .setNumberFormat('@')
      .setValues(lines.map((line) => [line]));
    return null;
  });
}

/** "Dọn dữ liệu Căn Cứ trong tệp": the memory and our own marks. The dropdown belongs to the form and stays. */
export function clearMemory(): null {
  return underLock(() => {
    const spreadsheet = activeSpreadsheet();
    const sheet = ownSheet();
    if (sheet) {
      memoryCells(sheet, sheet.getMaxRows()).clearContent();
      if (sheet.getLastRow() === 0) spreadsheet.deleteSheet(sheet);
    }
    spreadsheet.getSheets().filter(isGridSheet).forEach(removeMarks);
    return null;
  });
}
