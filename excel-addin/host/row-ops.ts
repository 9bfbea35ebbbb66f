import { fromA1, toA1 } from '../../core/grid/index.ts';
import type { RowOp } from '../../core/patch/index.ts';

const lines = (sheet: Excel.Worksheet, row: number): Excel.Range => sheet.getRange(`${row}:${row}`);

export function queueRowOp(sheet: Excel.Worksheet, op: RowOp): void {
  if (op.op === 'deleteRow') return void lines(sheet, op.at).delete('Up');
  if (op.op === 'insertRow') {
    lines(sheet, op.at).insert('Down');
    lines(sheet, op.at).copyFrom(lines(sheet, op.likeRow >= op.at ? op.likeRow + 1 : op.likeRow), 'Formats');
    return;
  }
  // The line is copied to its new place, then the old one goes. `to` counts without the line that moves.
  const down = op.to > op.from;
  const target = down ? op.to + 1 : op.to;
  const old = down ? op.from : op.from + 1;
  lines(sheet, target).insert('Down');
  lines(sheet, target).copyFrom(lines(sheet, old), 'All');
  lines(sheet, old).delete('Up');
}

/** Where the cell stood before these operations; null on a line that one of them adds. */
export function formerPlace(cell: string, earlier: RowOp[]): string | null {
  const place = fromA1(cell);
  let row: number | null = place.row;
  for (const op of [...earlier].reverse()) row = row === null ? null : before(row, op);
  return row === null ? null : toA1(row, place.col);
}

function before(row: number, op: RowOp): number | null {
  if (op.op === 'insertRow') return row === op.at ? null : row > op.at ? row - 1 : row;
  if (op.op === 'deleteRow') return row >= op.at ? row + 1 : row;
  if (row === op.to) return op.from;
  const without = row > op.to ? row - 1 : row;
  return without >= op.from ? without + 1 : without;
}
