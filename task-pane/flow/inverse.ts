import type { A1 } from '../../core/grid/types.ts';
import type { PatchOp, SheetPatch } from '../../core/patch/types.ts';

/** What takes a patch back; null when something in it is no text (a deleted line's formats would be gone). */
export function inverse(patch: SheetPatch): SheetPatch | null {
  const ops: PatchOp[] = [];
  for (const op of patch.ops) {
    if (op.op !== 'text') return null;
    ops.push({ op: 'text', cell: op.cell, before: op.after, after: op.before });
  }
  return { sheet: patch.sheet, ops };
}

/** The patch without the cells named: what may still be written when others changed them meanwhile. */
export function without(patch: SheetPatch, cells: A1[]): SheetPatch {
  return { sheet: patch.sheet, ops: patch.ops.filter((op) => op.op !== 'text' || !cells.includes(op.cell)) };
}
