import { assignColumns, type ReadColumns } from './columns.ts';
import type { FormIndex } from './form-index.ts';
import { findHeader, MAX_LINES, withHeaderLine, type HeaderBlock } from './header.ts';
import { readLine } from './line.ts';
import type { Answers } from './types.ts';
import type { View } from './view.ts';

export type SettledHeader = ReadColumns & { header: HeaderBlock };

/**
 * Where the header is and what its columns are. Words right under it, with neither TT nor task beside them, are its
 * lower line: there a merged column may turn out to be two.
 */
export function settleHeader(view: View, index: FormIndex, answers: Answers): SettledHeader | null {
  let header = findHeader(view, index.form);
  if (!header) return null;
  let columns = assignColumns(view, header, answers);
  while (columns.columns.task !== null && goesOn(view, header, columns, index)) {
    header = withHeaderLine(header, view, index.form);
    columns = assignColumns(view, header, answers);
  }
  return { header, ...columns };
}

function goesOn(view: View, { row, lastRow }: HeaderBlock, { columns }: ReadColumns, index: FormIndex): boolean {
  return lastRow + 1 < row + MAX_LINES && readLine(view, lastRow + 1, columns, index).kind === 'rest';
}
