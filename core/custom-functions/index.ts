export type { Cell, Cells } from './cells.ts';
export { canonicalCitations, DayNeeded, inForceOn, lastDays, UNKNOWN_DEADLINE, UNKNOWN_STATUS } from './functions.ts';
