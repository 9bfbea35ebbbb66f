import { factsAt, fromA1, valueAt } from '../../core/grid/index.ts';
import type { A1, Book } from '../../core/grid/types.ts';
import { inversePatch } from '../../core/patch/index.ts';
import type { SheetPatch } from '../../core/patch/types.ts';

/** More than texts in their cells: it hangs together, is taken back as a whole, and shows only when read again. */
export function isStructural({ ops }: SheetPatch): boolean {
  return ops.some(({ op }) => op !== 'text');
}

/**
 * What takes a patch back, for the sheet as it is written now, and the cells that keep what they were mended to. Null
 * when nothing can be taken back.
 */
export function wayBack(patch: SheetPatch, before: Book | undefined): { patch: SheetPatch | null; lasting: A1[] } {
  const grid = before?.sheets.find(({ name }) => name === patch.sheet);
  if (grid === undefined) return { patch: null, lasting: [] };
  // A line that was put in or taken out comes back whole, its number as text.
  const lasting = isStructural(patch) ? [] : lastingCells(patch, before);
  const back = inversePatch(without(patch, lasting), grid);
  return { patch: back.ops.length > 0 ? back : null, lasting };
}

/**
 * Cells in which a patch puts text over something else (a date, a number, a formula). Only text can be written, so that
 * their former text would be a third thing: they keep what they were mended to.
 */
function lastingCells(patch: SheetPatch, book: Book | undefined): A1[] {
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
