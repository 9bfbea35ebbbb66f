import type { PatchOp, SheetPatch } from '../../core/patch/types.ts';
import type { A1 } from '../../core/grid/types.ts';

/** What takes a patch back, last op first; null when something in it cannot be (a deleted row's formats are gone). */
export function inverse(patch: SheetPatch): SheetPatch | null {
  const ops: PatchOp[] = [];
  for (const op of patch.ops) {
    const back = inverseOp(op);
    if (back === null) return null;
    ops.unshift(back);
  }
  return { sheet: patch.sheet, ops };
}

function inverseOp(op: PatchOp): PatchOp | null {
  switch (op.op) {
    case 'text':
      return { op: 'text', cell: op.cell, before: op.after, after: op.before };
    case 'insertRow':
      return { op: 'deleteRow', at: op.at };
    case 'moveRow':
      return { op: 'moveRow', from: op.to, to: op.from };
    default:
      return null;
  }
}

/** The patch without the cells named: what may still be written when others changed them meanwhile. */
export function without(patch: SheetPatch, cells: A1[]): SheetPatch {
  return { sheet: patch.sheet, ops: patch.ops.filter((op) => op.op !== 'text' || !cells.includes(op.cell)) };
}
