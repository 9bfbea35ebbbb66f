import { factsAt, type Grid } from '../../grid/index.ts';
import { isLegacyFont } from '../../text/index.ts';

/** Writing would flatten a rich text, destroy a formula, or show letters that the cell's font has other signs for. */
export function takesText(grid: Grid, row: number, col: number): boolean {
  const { rich, formula, error, font } = factsAt(grid, row, col);
  return !rich && !formula && error === undefined && !isLegacyFont(font);
}

/** Whether a merged area reaches over this line and the next: a line put between would become part of it. */
export function isMergedDown({ merges = [] }: Grid, row: number): boolean {
  return merges.some(({ top, bottom }) => top <= row && row < bottom);
}

/** A merged area that holds this line and others: it would not go along. */
export function isPartOfMerge({ merges = [] }: Grid, row: number): boolean {
  return merges.some(({ top, bottom }) => top < bottom && top <= row && row <= bottom);
}
