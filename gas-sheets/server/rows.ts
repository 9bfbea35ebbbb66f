import type { PatchOp } from '../../core/patch/types.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
export type RowOp = Extract<PatchOp, { op: 'insertRow' | 'deleteRow' | 'moveRow' }>;

export function isRowOp(op: PatchOp): op is RowOp {
  return op.op === 'insertRow' || op.op === 'deleteRow' || op.op === 'moveRow';
}

/** Where a line stands after the operation; null when it is gone. */
export function rowAfter(row: number, op: RowOp): number | null {
  switch (op.op) {
    case 'insertRow':
      return row >= op.at ? row + 1 : row;
    case 'deleteRow':
      if (row === op.at) return null;
      return row > op.at ? row - 1 : row;
    case 'moveRow':
      if (row === op.from) return op.to;
      if (row > op.from && row <= op.to) return row - 1;
      return row < op.from && row >= op.to ? row + 1 : row;
  }
}

function insertLike(sheet: Sheet, at: number, likeRow: number): void {
  if (at > sheet.getMaxRows()) sheet.insertRowAfter(sheet.getMaxRows());
  else sheet.insertRowBefore(at);
  const columns = sheet.getMaxColumns();
  const model = sheet.getRange(likeRow >= at ? likeRow + 1 : likeRow, 1, 1, columns);
  const target = sheet.getRange(at, 1, 1, columns);
  model.copyTo(target, SpreadsheetApp.CopyPasteType.PASTE_FORMAT, false);
  model.copyTo(target, SpreadsheetApp.CopyPasteType.PASTE_DATA_VALIDATION, false);
}

export function changeRows(sheet: Sheet, op: RowOp): void {
  if (op.op === 'insertRow') insertLike(sheet, op.at, op.likeRow);
  else if (op.op === 'deleteRow') sheet.deleteRow(op.at);
  // `moveRows` counts its destination in rows as they stand before the move.
  else if (op.from !== op.to) sheet.moveRows(sheet.getRange(op.from, 1), op.to > op.from ? op.to + 1 : op.to);
}
