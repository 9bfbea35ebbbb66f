import type { A1 } from '../../core/grid/types.ts';
import type { PatchOp } from '../../core/patch/types.ts';
import { sameLines } from '../../core/patch/index.ts';
import type { KnownSheet } from './known.ts';
import { entryOf } from './text-entry.ts';

export type TextOp = Extract<PatchOp, { op: 'text' }>;

/**
 * Text for single cells: it is written, then what came of it is loaded. One range per cell: blocks are misplaced under a
 * filter (office-js #224), and unchanged cells would lose formats.
 */
export class CellWrites {
  private readonly sheet: Excel.Worksheet;
  private readonly known: KnownSheet | undefined;
  private readonly writes: { op: TextOp; written: Excel.Range }[] = [];

  constructor(sheet: Excel.Worksheet, known: KnownSheet | undefined) {
    this.sheet = sheet;
    this.known = known;
  }

  queue(op: TextOp): void {
    const { format, value } = entryOf(op.cell, op.after, this.known);
    const range = this.sheet.getRange(op.cell);
    if (format !== null) range.numberFormat = [[format]];
    range.values = [[value]];
    const written = this.sheet.getRange(op.cell);
    written.load('values,formulas');
    this.writes.push({ op, written });
  }

  /** Cells that do not hold the text as it was given. */
  coerced(): A1[] {
    return this.writes
      .filter(({ op, written }) => {
        const [value, formula] = [written.values[0]![0], written.formulas[0]![0]];
        return typeof value !== 'string' || !sameLines(value, op.after) || formula !== value;
      })
      .map(({ op }) => op.cell);
  }
}
