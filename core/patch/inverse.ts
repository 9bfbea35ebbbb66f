import { extent, toA1, type Grid } from '../grid/index.ts';
import type { PatchOp, SheetPatch } from './types.ts';

/**
 * What takes a patch back, written for the sheet as the patch left it: its operations the other way round and from last
 * to first. Operations that change no text stay as they are, so that the rows a repair leaned on are compared again; a
 * line that was put in goes only while all of it is as we wrote it.
 */
export function inversePatch(patch: SheetPatch, grid: Grid): SheetPatch {
  return { sheet: patch.sheet, ops: patch.ops.flatMap((op) => inverseOf(op, grid)).reverse() };
}

/** In the order of the patch: the whole is turned round at the end. */
function inverseOf(op: PatchOp, grid: Grid): PatchOp[] {
  switch (op.op) {
    case 'text':
      return [{ op: 'text', cell: op.cell, before: op.after, after: op.before }];
    case 'insertRow':
      return [{ op: 'deleteRow', at: op.at }, ...emptyLine(op.at, grid)];
    case 'deleteRow':
      // Its texts were taken out before, operation by operation, and so come back by theirs.
      return [{ op: 'insertRow', at: op.at, likeRow: op.at > 1 ? op.at - 1 : op.at }];
    case 'moveRow':
      return [{ op: 'moveRow', from: op.to, to: op.from }];
    case 'list':
      return [{ op: 'list', range: op.range, source: [] }];
    case 'mark':
      return [{ op: 'mark', cell: op.cell, level: null }];
  }
}

function emptyLine(row: number, grid: Grid): PatchOp[] {
  const { lastCol } = extent(grid);
  return Array.from({ length: lastCol - grid.col + 1 }, (_, at) => {
    return { op: 'text', cell: toA1(row, grid.col + at), before: '', after: '' };
  });
}
