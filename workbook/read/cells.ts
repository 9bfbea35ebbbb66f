import type { CellValue } from '../../core/grid/types.ts';
import { tooLarge } from '../errors.ts';
import { LIMITS } from '../limits.ts';
import type { ReadCell } from './cell.ts';

type Row = { columns: number[]; values: CellValue[]; text: string[]; last: number };

/** Every cell from the first column on, in order, none twice: the arrays are the block's as they are. */
const isPacked = ({ columns, last }: Row, left: number): boolean =>
  columns.length === last - left + 1 && columns.every((column, n) => column === left + n);

/** Collects a sheet's cells in any order and lays them out as a block, no row longer than its last cell. */
export class CellBlock {
  private rows = new Map<number, Row>();
  private top = Infinity;
  private bottom = 0;
  private left = Infinity;
  private count = 0;

  add(row: number, column: number, cell: ReadCell): void {
    if (++this.count > LIMITS.cells) throw tooLarge();
    let line = this.rows.get(row);
    if (!line) {
      line = { columns: [], values: [], text: [], last: 0 };
      this.rows.set(row, line);
      if (row < this.top) this.top = row;
      if (row > this.bottom) this.bottom = row;
    }
    line.columns.push(column);
    line.values.push(cell.value);
    line.text.push(cell.text);
    if (column > line.last) line.last = column;
    if (column < this.left) this.left = column;
  }

  /** `spend` is told how many cells the block takes, the blank ones between included. */
  layOut(spend: (cells: number) => void): { row: number; col: number; values: CellValue[][]; text: string[][] } {
    if (this.rows.size === 0) return { row: 1, col: 1, values: [], text: [] };
    let size = this.bottom - this.top + 1;
    for (const line of this.rows.values()) size += line.last - this.left + 1;
    spend(size);
    const values: CellValue[][] = [];
    const text: string[][] = [];
    for (let row = this.top; row <= this.bottom; row++) {
      const line = this.rows.get(row);
      const width = line ? line.last - this.left + 1 : 0;
      if (line && isPacked(line, this.left)) {
        values.push(line.values);
        text.push(line.text);
        continue;
      }
      const rowValues = new Array<CellValue>(width).fill(null);
      const rowText = new Array<string>(width).fill('');
      line?.columns.forEach((column, n) => {
        rowValues[column - this.left] = line.values[n]!;
        rowText[column - this.left] = line.text[n]!;
      });
      values.push(rowValues);
      text.push(rowText);
    }
    return { row: this.top, col: this.left, values, text };
  }
}

/** One count over all sheets of a workbook: a single cell in the last corner must not cost gigabytes. */
export function cellBudget(): (cells: number) => void {
  let left: number = LIMITS.cells;
  return (cells) => {
    left -= cells;
    if (left < 0) throw tooLarge();
  };
}
