import { fromA1, toA1 } from '../grid/index.ts';
import type { A1 } from '../grid/types.ts';
import { formerRow, isRowOp, type RowOp } from './row-after.ts';
import type { PatchOp } from './types.ts';

/** What has to stand in a cell before the patch, and whether the patch changes it or only leans on it. */
export type Expected = { text: string; isWritten: boolean };

/**
 * What a patch expects to find, by cell as the sheet stands before any of it is carried out: the `before` of the first
 * operation that names the cell. Cells in lines that the patch itself adds are not there yet.
 */
export function expectedTexts(ops: PatchOp[]): Map<A1, Expected> {
  const earlier: RowOp[] = [];
  const expected = new Map<A1, Expected>();
  for (const op of ops) {
    if (isRowOp(op)) earlier.push(op);
    if (op.op !== 'text') continue;
    const { row, col } = fromA1(op.cell);
    const former = formerRow(row, earlier);
    if (former === null) continue;
    const cell = toA1(former, col);
    const known = expected.get(cell);
    const isWritten = known?.isWritten === true || op.before !== op.after;
    expected.set(cell, { text: known?.text ?? op.before, isWritten });
  }
  return expected;
}
