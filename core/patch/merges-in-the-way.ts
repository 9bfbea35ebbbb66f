import type { Rect } from '../grid/types.ts';
import { formerRow, isRowOp, type RowOp } from './row-after.ts';
import type { PatchOp } from './types.ts';

/**
 * Merged areas that reach over several lines and would be torn by the row operations of a patch: one that holds a line
 * which goes elsewhere, or between whose lines another is put. Hosts tear, widen or refuse them, each in its own way.
 */
export function mergesInTheWay(ops: PatchOp[], merges: Rect[]): Rect[] {
  const high = merges.filter(({ top, bottom }) => top < bottom);
  if (high.length === 0) return [];
  const places = ops.filter(isRowOp).flatMap((op, at, all) => placesOf(op, all.slice(0, at)));
  return high.filter(({ top, bottom }) => places.some(([first, last]) => top <= first && last <= bottom));
}

/** The lines as read that have to be in one area for it to be torn: a line that goes, or two that are parted. */
function placesOf(op: RowOp, earlier: RowOp[]): [number, number][] {
  if (op.op === 'insertRow') return parted(op.at, earlier);
  if (op.op === 'deleteRow') return single(op.at, earlier);
  return [...single(op.from, earlier), ...parted(op.to > op.from ? op.to + 1 : op.to, earlier)];
}

function single(row: number, earlier: RowOp[]): [number, number][] {
  const line = formerRow(row, earlier);
  return line === null ? [] : [[line, line]];
}

/** Put above line `at`. Beside a line that is new itself there is no area yet. */
function parted(at: number, earlier: RowOp[]): [number, number][] {
  const [above, below] = [at > 1 ? formerRow(at - 1, earlier) : null, formerRow(at, earlier)];
  return above === null || below === null ? [] : [[Math.min(above, below), Math.max(above, below)]];
}
