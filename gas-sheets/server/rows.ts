import type { RowOp } from '../../core/patch/index.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

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

/** A deleted line had been emptied before: what stood in it is put back by itself. */
export function backRows(sheet: Sheet, op: RowOp): void {
  if (op.op === 'insertRow') sheet.deleteRow(op.at);
  else if (op.op === 'deleteRow') insertLike(sheet, op.at, Math.max(1, op.at - 1));
  else changeRows(sheet, { op: 'moveRow', from: op.to, to: op.from });
}
