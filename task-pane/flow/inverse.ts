import { factsAt, fromA1, valueAt } from '../../core/grid/index.ts';
import type { A1, Book } from '../../core/grid/types.ts';
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

/**
 * Cells in which a patch puts text over something else (a date, a number, a formula). Only text can be written, so that
 * their former text would be a third thing: they keep what they were mended to.
 */
export function lastingCells(patch: SheetPatch, book: Book | undefined): A1[] {
  const grid = book?.sheets.find(({ name }) => name === patch.sheet);
  if (grid === undefined) return [];
  return patch.ops.flatMap((op) => {
    if (op.op !== 'text') return [];
    const { row, col } = fromA1(op.cell);
    const { date, formula } = factsAt(grid, row, col);
    const value = valueAt(grid, row, col);
    const isText = value === null || typeof value === 'string';
    return isText && date === undefined && formula === undefined ? [] : [op.cell];
  });
}

/** The patch without the cells named: what may still be written when others changed them meanwhile. */
export function without(patch: SheetPatch, cells: A1[]): SheetPatch {
  return { sheet: patch.sheet, ops: patch.ops.filter((op) => op.op !== 'text' || !cells.includes(op.cell)) };
}
