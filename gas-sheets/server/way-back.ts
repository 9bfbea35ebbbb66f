import { fromA1 } from '../../core/grid/index.ts';
import type { A1 } from '../../core/grid/types.ts';
import { isRowOp, type RowOp } from '../../core/patch/index.ts';
import type { SheetPatch } from '../../core/patch/types.ts';
import { backRows } from './rows.ts';
import { snapshot } from './snapshot.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** How to leave a sheet as it was when a patch fails half-way. */
export class WayBack {
  private readonly sheet: Sheet;
  private readonly steps: (() => void)[] = [];
  /** Texts alone stay where they are: one look at all of them before the first is written. */
  private readonly putsAllBack: boolean;

  constructor(sheet: Sheet, { ops }: SheetPatch) {
    this.sheet = sheet;
    this.putsAllBack = !ops.some(isRowOp);
    const written = ops.flatMap((op) => (op.op === 'text' && op.before !== op.after ? [fromA1(op.cell)] : []));
    if (this.putsAllBack) this.steps.push(snapshot(sheet, written));
  }

  /** Among lines that come and go each text is looked at in its turn, so that going back finds it in its place. */
  beforeText(cell: A1): void {
    if (!this.putsAllBack) this.steps.push(snapshot(this.sheet, [fromA1(cell)]));
  }

  afterRow(op: RowOp): void {
    this.steps.push(() => backRows(this.sheet, op));
  }

  /** From the last step to the first; one that is refused does not keep the others. */
  go(): void {
    this.steps.reverse().forEach((step) => {
      try {
        step();
      } catch {
        // What cannot be put back was refused before, too.
      }
    });
  }
}
