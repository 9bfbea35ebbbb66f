import type { A1 } from '../../core/grid/types.ts';
import { sameLines, type Expected } from '../../core/patch/index.ts';
import { shownText } from './cell-text.ts';
import { formerEntry } from './text-entry.ts';

/**
 * What stands in the cells that a patch names, loaded before anything is written. Actions of one batch run in their
 * order, so the comparison afterwards tells what was there before.
 */
export class CellGuard {
  private readonly sheet: Excel.Worksheet;
  private readonly expected: ReadonlyMap<A1, Expected>;
  private readonly former = new Map<A1, Excel.Range>();

  constructor(sheet: Excel.Worksheet, expected: ReadonlyMap<A1, Expected>) {
    this.sheet = sheet;
    this.expected = expected;
  }

  queue(): void {
    for (const cell of this.expected.keys()) {
      const range = this.sheet.getRange(cell);
      range.load('values,text,formulas,valueTypes,numberFormat');
      this.former.set(cell, range);
    }
  }

  /** Cells in which something else stood than the patch expected. */
  changed(): A1[] {
    return [...this.former].flatMap(([cell, range]) =>
      sameLines(textOf(range), this.expected.get(cell)!.text) ? [] : [cell],
    );
  }

  /** Puts back what stood there, in the lines of that time; cells that are only compared are left alone. */
  queueRestore(isProtected: boolean): void {
    for (const [cell, former] of this.former) {
      if (!this.expected.get(cell)!.isWritten || !isLoaded(former)) continue;
      const { format, formula } = formerEntry(former);
      const target = this.sheet.getRange(cell);
      if (!isProtected) target.numberFormat = [[format]];
      target.formulas = [[formula]];
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
