import { OWN_SHEET } from '../../core/grid/types.ts';
import { DoorError } from './door-error.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export function activeSpreadsheet(): Spreadsheet {
  return SpreadsheetApp.getActiveSpreadsheet();
}

/** A sheet of the officer's; our own hidden one is out of reach. */
export function sheetNamed(name: string): Sheet {
  const sheet = name === OWN_SHEET ? null : activeSpreadsheet().getSheetByName(name);
  if (!sheet) {
    throw new DoorError('sheet-missing', `Không còn trang tính "${name}". Đề nghị bấm Kiểm tra để đọc lại tệp.`);
  }
  return sheet;
}

/** Chart and data-source sheets have no cells. */
export function isGridSheet(sheet: Sheet): boolean {
  return String(sheet.getType()) === 'GRID';
}

const LOCK_WAIT_MS = 10_000;

/**
 * Runs `write` under the document's lock. The document's and not the script's: one script serves every agency, and theirs
 * must not queue behind each other. It keeps out only our own code, never people, so `write` compares before it writes.
 */
export function underLock<T>(write: () => T): T {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(LOCK_WAIT_MS)) {
    throw new DoorError('busy', 'Một người khác đang ghi vào tệp này qua Căn Cứ. Đề nghị chờ ít giây rồi làm lại.');
  }
  try {
    const value = write();
    SpreadsheetApp.flush();
    return value;
  } finally {
    lock.releaseLock();
  }
}
