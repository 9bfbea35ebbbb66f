import type { PatchOp } from '../../core/patch/types.ts';
import { expectedTexts, isRowOp } from '../../core/patch/index.ts';
import { CellGuard } from './cell-guard.ts';
import { CellWrites } from './cell-writes.ts';
import type { KnownSheet } from './known.ts';
import { RowWrites } from './row-ops.ts';

/** Texts and lines in the order of a patch, compared before the first of them, with the way back. */
export class WriteBatch {
  readonly guard: CellGuard;
  readonly cells: CellWrites;
  private readonly rows: RowWrites;
  private readonly ops: PatchOp[];
  private readonly isProtected: boolean;

  constructor(sheet: Excel.Worksheet, ops: PatchOp[], known: KnownSheet | undefined) {
    this.ops = ops;
    this.guard = new CellGuard(sheet, expectedTexts(ops));
    this.cells = new CellWrites(sheet, known);
    this.rows = new RowWrites(sheet);
    this.isProtected = known?.isProtected === true;
  }

  queue(): void {
    this.guard.queue();
    for (const op of this.ops) {
      if (isRowOp(op)) this.rows.queue(op);
      else if (op.op === 'text' && op.before !== op.after) this.cells.queue(op);
    }
  }

  queueBack(): void {
    this.rows.queueBack();
    this.guard.queueRestore(this.isProtected);
  }
}
