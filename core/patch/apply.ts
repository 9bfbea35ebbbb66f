import { fromA1, textAt, toA1, type A1, type Book, type Grid } from '../grid/index.ts';
import { withRowDeleted, withRowInserted, withRowMoved } from '../grid/rows.ts';
import { withText } from '../grid/with-cell.ts';
import { formerRow, isRowOp, type RowOp } from './row-after.ts';
import type { PatchOp, SheetPatch } from './types.ts';

type PatchedBook = { ok: true; book: Book } | { ok: false; changed: A1[] };

/** The book with the whole patch written, or nothing of it and the cells that hold something else than expected. */
export function applyPatch(book: Book, patch: SheetPatch): PatchedBook {
  const grid = book.sheets.find((sheet) => sheet.name === patch.sheet);
  if (!grid) return { ok: false, changed: patch.ops.flatMap((op) => (op.op === 'text' ? op.cell : [])) };
  const changed = new Set<A1>();
  const rowOps: RowOp[] = [];
  let patched = grid;
  for (const op of patch.ops) {
    if (isRowOp(op)) rowOps.push(op);
    if (op.op === 'text' && !stands(patched, op.cell, op.before)) changed.add(placeNow(op.cell, rowOps));
    else patched = applyOp(patched, op);
  }
  if (changed.size > 0) return { ok: false, changed: Array.from(changed) };
  return { ok: true, book: { ...book, sheets: book.sheets.map((sheet) => (sheet === grid ? patched : sheet)) } };
}

/** Nothing was written, so the cell is named where it stands, not where the patch would have moved it. */
function placeNow(cell: A1, rowOps: RowOp[]): A1 {
  const { row, col } = fromA1(cell);
  const now = formerRow(row, rowOps);
  return now === null ? cell : toA1(now, col);
}

/** Marks and dropdowns are the host's matter: they leave every value alone. */
function applyOp(grid: Grid, op: PatchOp): Grid {
  switch (op.op) {
    case 'text': {
      const { row, col } = fromA1(op.cell);
      return withText(grid, row, col, op.after);
    }
    case 'insertRow':
      return withRowInserted(grid, op.at);
    case 'deleteRow':
      return withRowDeleted(grid, op.at);
    case 'moveRow':
      return withRowMoved(grid, op.from, op.to);
    case 'mark':
    case 'list':
      return grid;
  }
}

function stands(grid: Grid, cell: A1, before: string): boolean {
  const { row, col } = fromA1(cell);
  return sameLines(textAt(grid, row, col), before);
}

/** Hosts differ in the line ends they hand out, not in what the officer sees. */
export function sameLines(a: string, b: string): boolean {
  return a === b || unified(a) === unified(b);
}

function unified(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
