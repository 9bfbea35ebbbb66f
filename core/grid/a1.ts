import type { A1 } from './types.ts';

const SHAPE = /^([A-Z]{1,3})([1-9][0-9]{0,6})$/;

/** 1 → `A`, 27 → `AA`. */
export function columnLetters(col: number): string {
  let rest = col;
  let letters = '';
  while (rest > 0) {
    const digit = (rest - 1) % 26;
    letters = String.fromCharCode(65 + digit) + letters;
    rest = (rest - 1 - digit) / 26;
  }
  return letters;
}

export function toA1(row: number, col: number): A1 {
  return columnLetters(col) + row;
}

/** Null for anything but a cell address: facts come keyed by what a host or a client wrote. */
export function readA1(a1: string): { row: number; col: number } | null {
  const match = SHAPE.exec(a1);
  if (!match) return null;
  let col = 0;
  for (const letter of match[1] as string) col = col * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]), col };
}

/** Cells of patches and findings are validated by the `A1` schema; anything else is a fault of the program. */
export function fromA1(a1: A1): { row: number; col: number } {
  const cell = readA1(a1);
  if (!cell) throw new RangeError(`not a cell address: ${a1}`);
  return cell;
}
