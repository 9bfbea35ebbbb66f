import type { Rect } from '../../core/grid/types.ts';

export const cellRect = (row: number, col: number): Rect => ({ top: row, left: col, bottom: row, right: col });

export const contains = (r: Rect, row: number, col: number): boolean =>
  row >= r.top && row <= r.bottom && col >= r.left && col <= r.right;

export const overlaps = (a: Rect, b: Rect): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

export function columnLetters(col: number): string {
  let letters = '';
  for (let rest = col; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

export const cellName = (row: number, col: number): string => `${columnLetters(col)}${row}`;

export const rectName = (r: Rect): string =>
  r.top === r.bottom && r.left === r.right
    ? cellName(r.top, r.left)
    : `${cellName(r.top, r.left)}:${cellName(r.bottom, r.right)}`;

export const MAX_ROW = 1_048_576;
export const MAX_COL = 16_384;

const CELL = /^\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})$/i;

/** `B2`, `B2:C9`, with or without `$`; null when it is no address on a sheet. Whole rows and columns are not understood. */
export function parseRect(address: string): Rect | null {
  const corners = address.split(':').map((part) => CELL.exec(part.trim()));
  const [first, second = first] = corners;
  if (!first || !second || corners.length > 2) return null;
  const cols = [columnNumber(first[1]!), columnNumber(second[1]!)];
  const rows = [Number(first[2]), Number(second[2])];
  const rect = { top: Math.min(...rows), left: Math.min(...cols), bottom: Math.max(...rows), right: Math.max(...cols) };
  return rect.bottom > MAX_ROW || rect.right > MAX_COL ? null : rect;
}

/** Splits `'Tên sheet'!A1:B2` into sheet and address; no sheet named = null. */
export function splitReference(reference: string): { sheet: string | null; address: string } {
  const cut = reference.lastIndexOf('!');
  if (cut < 0) return { sheet: null, address: reference };
  const name = reference.slice(0, cut);
  const quoted = /^'(.*)'$/s.exec(name);
  return { sheet: quoted ? quoted[1]!.replaceAll("''", "'") : name, address: reference.slice(cut + 1) };
}

/** A sheet's name as it stands in a reference. */
export const quoteSheet = (name: string): string =>
  /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) && !CELL.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
