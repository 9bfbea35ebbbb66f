import type { FormIndex } from './form-index.ts';
import { wordsOf } from './similarity.ts';
import { filledCols, type View } from './view.ts';

const MAX_ROWS = 400;
/** Shorter cells are labels and numbers; no task is that short. */
const MIN_TEXT = 20;

/** How many tasks stand anywhere in a sheet whose columns were not recognised: tells the officer what is missing. */
export function countTasks(view: View, index: FormIndex): number {
  const found = new Set<string>();
  for (let row = view.firstRow; row <= Math.min(view.lastRow, view.firstRow + MAX_ROWS - 1); row += 1) {
    for (const col of filledCols(view, row)) {
      const text = view.text(row, col);
      const exact = text.length < MIN_TEXT ? null : index.byText(wordsOf(text)).exact;
      if (exact !== null) found.add(exact);
    }
  }
  return found.size;
}
