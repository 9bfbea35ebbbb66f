import { fromA1 } from '../../core/grid/index.ts';
import type { SheetPatch } from '../../core/patch/types.ts';
import { blockOver } from './block.ts';
import { DoorError } from './door-error.ts';
import { isRowOp } from '../../core/patch/index.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Somebody protected the sheet or a part of it, and not for this officer. */
function isClosed(sheet: Sheet): boolean {
  return [SpreadsheetApp.ProtectionType.SHEET, SpreadsheetApp.ProtectionType.RANGE].some((type) =>
    sheet.getProtections(type).some((protection) => !protection.canEdit()),
  );
}

/** False only where the whole file is open for viewing. */
export function mayWrite(sheet: Sheet): boolean {
  return sheet.getDataRange().canEdit() || isClosed(sheet);
}

function refuse(sheet: Sheet, where: string): never {
  if (!isClosed(sheet)) {
    throw new DoorError('read-only', 'Tệp đang mở chỉ để xem. Đề nghị chủ sở hữu cấp quyền chỉnh sửa rồi làm lại.');
  }
  throw new DoorError('protected', `${where} đang được bảo vệ. Đề nghị chủ sở hữu tệp mở quyền sửa rồi làm lại.`);
}

/**
 * Asked before the first write: Sheets would refuse only when it reaches the protected cell, with the others already
 * written. One question for the whole block; only where that is refused, one a cell.
 */
export function refuseUneditable(sheet: Sheet, patch: SheetPatch): void {
  const needsSheet = patch.ops.some((op) => isRowOp(op) || op.op === 'mark');
  if (needsSheet && !sheet.getDataRange().canEdit()) refuse(sheet, `Trang tính "${patch.sheet}"`);
  const texts = patch.ops.flatMap((op) => (op.op === 'text' ? [op.cell] : []));
  const lists = patch.ops.flatMap((op) => (op.op === 'list' ? [op.range] : []));
  const wholeBlock = texts.length === 0 || blockOver(sheet, texts.map(fromA1)).range.canEdit();
  [...(wholeBlock ? [] : texts), ...lists].forEach((name) => {
    const range: Range = sheet.getRange(name);
    if (!range.canEdit()) refuse(sheet, `Ô ${name} của trang tính "${patch.sheet}"`);
  });
}
