export type { Cell, Cells } from './cells.ts';
export { canonicalCitations, DayNeeded, inForceOn, lastDays } from './functions.ts';
