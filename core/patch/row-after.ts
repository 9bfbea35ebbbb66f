import type { PatchOp } from './types.ts';

export type RowOp = Extract<PatchOp, { op: 'insertRow' | 'deleteRow' | 'moveRow' }>;

export function isRowOp(op: PatchOp): op is RowOp {
  return op.op === 'insertRow' || op.op === 'deleteRow' || op.op === 'moveRow';
}

/** Where a line stands after the operation; null when it is gone. */
export function rowAfter(row: number, op: RowOp): number | null {
  switch (op.op) {
    case 'insertRow':
      return row >= op.at ? row + 1 : row;
    case 'deleteRow':
      if (row === op.at) return null;
      return row > op.at ? row - 1 : row;
    case 'moveRow':
      if (row === op.from) return op.to;
      if (row > op.from && row <= op.to) return row - 1;
      return row < op.from && row >= op.to ? row + 1 : row;
  }
}

/** Where the line that stands there now stood before these operations; null when one of them put it in. */
export function formerRow(row: number, earlier: RowOp[]): number | null {
  let now: number | null = row;
  for (const op of earlier.slice().reverse()) now = now === null ? null : rowBefore(now, op);
  return now;
}

function rowBefore(row: number, op: RowOp): number | null {
  switch (op.op) {
    case 'insertRow':
      if (row === op.at) return null;
      return row > op.at ? row - 1 : row;
    case 'deleteRow':
      return row >= op.at ? row + 1 : row;
    case 'moveRow':
      return rowAfter(row, { op: 'moveRow', from: op.to, to: op.from });
  }
}
