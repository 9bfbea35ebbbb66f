import type { A1 } from '../../core/grid/types.ts';
import type { PatchOp } from '../../core/patch/types.ts';
import { sameLines } from '../../core/patch/index.ts';
import { shownText } from './cell-text.ts';
import type { KnownSheet } from './known.ts';
import { entryOf, formerEntry } from './text-entry.ts';

export type TextOp = Extract<PatchOp, { op: 'text' }>;
type CellWrite = { op: TextOp; former: Excel.Range | null; written: Excel.Range | null };

/**
 * Text for single cells, in one batch: first what stands there is loaded, then it is written, then what came of it is
 * loaded. Actions of one batch run in their order, so the comparison afterwards tells what was there before.
 * One range per cell: blocks are misplaced under a filter (office-js #224), and unchanged cells would lose formats.
 */
export class CellWrites {
  private readonly sheet: Excel.Worksheet;
  private readonly known: KnownSheet | undefined;
  private readonly writes: CellWrite[];

  constructor(sheet: Excel.Worksheet, ops: TextOp[], known: KnownSheet | undefined) {
    this.sheet = sheet;
    this.known = known;
    this.writes = ops.map((op) => ({ op, former: null, written: null }));
  }

  queueGuard(): void {
    for (const write of this.writes) {
      write.former = this.sheet.getRange(write.op.cell);
      write.former.load('values,text,formulas,valueTypes,numberFormat');
    }
  }

  queueWrite(op: TextOp): void {
    const { format, value } = entryOf(op.cell, op.after, this.known);
    const range = this.sheet.getRange(op.cell);
    if (format !== null) range.numberFormat = [[format]];
    range.values = [[value]];
    const written = this.sheet.getRange(op.cell);
    written.load('values,formulas');
    this.writes.find((write) => write.op === op)!.written = written;
  }

  /** Cells in which something else stood than the patch expected. */
  changed(): A1[] {
    return this.writes
      .filter(({ op, former }) => former !== null && !sameLines(textOf(former), op.before))
      .map(({ op }) => op.cell);
  }

  /** Cells that do not hold the text as it was given. */
  coerced(): A1[] {
    return this.writes
      .filter(({ op, written }) => {
        if (written === null) return false;
        const [value, formula] = [written.values[0]![0], written.formulas[0]![0]];
        return typeof value !== 'string' || !sameLines(value, op.after) || formula !== value;
      })
      .map(({ op }) => op.cell);
  }

  /** Puts back what stood there; cells that the batch did not reach were not written. */
  queueRestore(): void {
    for (const { op, former } of this.writes) {
      if (former === null || !isLoaded(former)) continue;
      const { format, formula } = formerEntry(former);
      const range = this.sheet.getRange(op.cell);
      if (!this.known?.isProtected) range.numberFormat = [[format]];
      range.formulas = [[formula]];
    }
  }
}

const textOf = (range: Excel.Range): string => shownText(range.values[0]![0], range.text[0]![0]!);

/** office.js keeps the answers of the actions before the one that failed. */
function isLoaded(range: Excel.Range): boolean {
  try {
    return range.values !== undefined && range.numberFormat !== undefined;
  } catch {
    return false;
  }
}
