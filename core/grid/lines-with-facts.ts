import { readA1 } from './a1.ts';
import type { Grid } from './types.ts';

const made = new WeakMap<Grid['about'], Set<number>>();

/** Of most lines no host tells anything, and looking up cell by cell takes its time. */
export function linesWithFacts({ about }: Grid): Set<number> {
  let lines = made.get(about);
  if (!lines) made.set(about, (lines = new Set(Object.keys(about).map((cell) => readA1(cell)?.row ?? 0))));
  return lines;
}
