import type { SheetPatch } from '../../core/patch/types.ts';
import { isRowOp } from './rows.ts';
import { DoorError } from './door-error.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

function overlaps(a: Range, b: Range): boolean {
  return (
    a.getRow() <= b.getLastRow() &&
    b.getRow() <= a.getLastRow() &&
    a.getColumn() <= b.getLastColumn() &&
    b.getColumn() <= a.getLastColumn()
  );
}

function refuse(where: string): never {
  throw new DoorError('protected', `${where} đang được bảo vệ. Đề nghị chủ sở hữu tệp mở quyền sửa rồi làm lại.`);
}

/**
 * Asked before the first write: Sheets would refuse only when it reaches the protected cell, with the others already
 * written.
 */
export function refuseProtected(sheet: Sheet, patch: SheetPatch): void {
  const closed = [SpreadsheetApp.ProtectionType.SHEET, SpreadsheetApp.ProtectionType.RANGE].map((type) =>
    sheet.getProtections(type).filter((protection) => !protection.canEdit()),
  );
  const [sheets = [], ranges = []] = closed;
  if (sheets.length + ranges.length === 0) return;
  if (patch.ops.some((op) => isRowOp(op) || op.op === 'mark')) refuse(`Trang tính "${patch.sheet}"`);
  const open = sheets.flatMap((protection) => protection.getUnprotectedRanges());
  const shut = ranges.map((protection) => protection.getRange());
  patch.ops.forEach((op) => {
    if (op.op !== 'text' && op.op !== 'list') return;
    const name = op.op === 'text' ? op.cell : op.range;
    const range = sheet.getRange(name);
    const insideOpen = sheets.length === 0 || open.some((each) => overlaps(each, range));
    if (!insideOpen || shut.some((each) => overlaps(each, range))) refuse(`Ô ${name} của trang tính "${patch.sheet}"`);
  });
}
