import { isRowOp, rowAfter, type RowOp } from '../../patch/index.ts';
import type { PatchOp } from '../../patch/types.ts';

/**
 * A patch is carried out in its order, so every operation counts rows as the ones before it left them: a text behind an
 * `insertRow` names the cell of the new geometry. Repairs are thought of in rows as they were read; this tells where
 * they stand by now.
 */
export type RowsNow = {
  ops: PatchOp[];
  /** Only of rows that no operation has deleted. */
  at(row: number): number;
  add(op: PatchOp): void;
};

export function rowsAsRead(): RowsNow {
  const ops: PatchOp[] = [];
  const done: RowOp[] = [];
  return {
    ops,
    at: (row) => done.reduce<number>((now, op) => rowAfter(now, op) ?? now, row),
    add: (op) => {
      ops.push(op);
      if (isRowOp(op)) done.push(op);
    },
  };
}
