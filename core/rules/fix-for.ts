import type { Fix } from '../issues/types.ts';
import type { Mend, RuleView, WrittenCell } from './types.ts';
import { writable } from './writable.ts';

/** The repair of one finding by itself; null where nothing may be written or nothing would change. */
export function fixFor(mend: Mend, cell: WrittenCell, view: RuleView): Fix | null {
  if (!writable(cell)) return null;
  const after = mended(mend, cell, view);
  if (after === cell.written) return null;
  return { safe: mend.safe, ops: [{ op: 'text', cell: cell.cell, before: cell.written, after }] };
}

/** What would stand in the cell; unchanged where the mend does not concern it. */
export function mended({ legacy, apply }: Mend, cell: WrittenCell, view: RuleView): string {
  const inUnicode = cell.text === cell.written;
  return inUnicode || legacy === true ? apply(cell.text, cell, view) : cell.written;
}
