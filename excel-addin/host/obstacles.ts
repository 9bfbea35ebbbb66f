import type { Rect } from '../../core/grid/types.ts';
import { isRowOp, mergesInTheWay } from '../../core/patch/index.ts';
import type { PatchOp, SheetPatch } from '../../core/patch/types.ts';
import { HostError } from '../../task-pane/host/types.ts';
import { areasOf, rectOf } from './address.ts';
import type { Known } from './known.ts';

/** What a cell of Excel holds at most. */
const LONGEST_TEXT = 32_767;

/** What is known without asking Excel once more. */
export function refuseBeforehand({ sheet, ops }: SheetPatch, known: Known): void {
  const tooLong = ops.flatMap((op) => (op.op === 'text' && op.after.length > LONGEST_TEXT ? op.cell : []));
  if (tooLong.length > 0) throw new HostError('too-large', `Chữ dài hơn một ô chứa được: ${tooLong.join(', ')}.`);
  const needsSheet = ops.some((op) => isRowOp(op) || op.op === 'list');
  if (needsSheet && known.sheets.get(sheet)?.isProtected) refuseProtected();
}

/**
 * Asks for what keeps whole lines from coming and going; answers what refuses, once the answer is there. A protected
 * sheet and a torn merged area stop the batch half-way, and under a filter lines go astray (office-js #224).
 */
export function queueObstacles(sheet: Excel.Worksheet, ops: PatchOp[]): () => void {
  sheet.load('protection/protected,autoFilter/isDataFiltered');
  const merged = sheet.getUsedRangeOrNullObject(false).getMergedAreasOrNullObject();
  merged.load('address');
  return () => {
    if (sheet.protection.protected) refuseProtected();
    if (sheet.autoFilter.isDataFiltered) throw new HostError('filtered', 'Trang tính đang lọc dòng.');
    const merges = merged.isNullObject ? [] : areasOf(merged.address).map(rectOf);
    const [torn] = mergesInTheWay(
      ops,
      merges.filter((rect): rect is Rect => rect !== null),
    );
    if (torn) throw new HostError('merged', `Ô gộp từ dòng ${torn.top} đến dòng ${torn.bottom}.`);
  };
}

function refuseProtected(): never {
  throw new HostError('protected', 'Trang tính đang được bảo vệ.');
}
