import { isRowOp, mergesInTheWay } from '../../core/patch/index.ts';
import type { SheetPatch } from '../../core/patch/types.ts';
import { DoorError } from './door-error.ts';
import { mergesOf, rowsHiddenByFilter } from './read-book.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What keeps whole lines from coming and going: asked before the first write, since Sheets refuses only half-way. */
export function refuseRowObstacles(sheet: Sheet, { ops }: SheetPatch): void {
  if (!ops.some(isRowOp)) return;
  const data = sheet.getDataRange();
  if (sheet.getFilter() !== null && rowsHiddenByFilter(sheet, data.getNumRows()).length > 0) {
    throw new DoorError('filtered', 'Trang tính đang lọc nên có dòng bị ẩn. Đề nghị bỏ lọc rồi làm lại.');
  }
  const [torn] = mergesInTheWay(ops, mergesOf(data));
  if (torn) {
    throw new DoorError(
      'merged',
      `Ô gộp từ dòng ${torn.top} đến dòng ${torn.bottom} giữ các dòng này lại. Đề nghị bỏ gộp ô rồi làm lại.`,
    );
  }
}
