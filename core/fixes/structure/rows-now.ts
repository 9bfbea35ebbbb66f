import { textAt, toA1, type Grid } from '../../grid/index.ts';
import { isRowOp, rowAfter, type RowOp } from '../../patch/index.ts';
import type { PatchOp } from '../../patch/types.ts';
import type { RowStep } from './row-step.ts';

/**
 * A patch is carried out in its order, so every operation counts rows as the ones before it left them: a text behind an
 * `insertRow` names the cell of the new geometry. Repairs are thought of in rows as they were read; this tells where
 * they stand by now.
 */
export type RowsNow = {
  /** What has to stand as it was read comes first, then the repairs. */
  ops(): PatchOp[];
  steps: RowStep[];
  /** Only of rows that no operation has deleted. */
  at(row: number): number;
  isGone(row: number): boolean;
  /** If this line, as read, is another one by now, nothing of the patch is written. */
  guard(grid: Grid, row: number, col: number): void;
  add(op: PatchOp): void;
};

export function rowsAsRead(): RowsNow {
  const guards = new Map<string, PatchOp>();
  const ops: PatchOp[] = [];
  const done: RowOp[] = [];
  const after = (row: number) =>
    done.reduce<number | null>((now, op) => (now === null ? null : rowAfter(now, op)), row);
  return {
    ops: () => (ops.length === 0 ? [] : [...guards.values(), ...ops]),
    steps: [],
    at: (row) => after(row) ?? row,
    isGone: (row) => after(row) === null,
    guard: (grid, row, col) => {
      const [cell, text] = [toA1(row, col), textAt(grid, row, col)];
      guards.set(cell, { op: 'text', cell, before: text, after: text });
    },
    add: (op) => {
      ops.push(op);
      if (isRowOp(op)) done.push(op);
    },
  };
}
