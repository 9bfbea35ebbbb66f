import { fail } from './object.ts';

export const WRONG_SIZE =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** A matrix of the range's own size; one value for all cells is accepted as Excel accepts it. */
export function matrix(value: unknown, rows: number, cols: number): unknown[][] {
  if (!Array.isArray(value)) return Array.from({ length: rows }, () => Array.from({ length: cols }, () => value));
  const fits = value.length === rows && value.every((line) => Array.isArray(line) && line.length === cols);
  return fits ? (value as unknown[][]) : fail('InvalidArgument', WRONG_SIZE);
}
