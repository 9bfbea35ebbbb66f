import type { Fix } from '../issues/types.ts';
import type { Mend, RuleView, WrittenCell } from './types.ts';
import { writable } from './writable.ts';

/** The repair of one finding by itself; null where nothing may be written or nothing would change. */
export function fixFor({ safe, apply }: Mend, cell: WrittenCell, view: RuleView): Fix | null {
  if (!writable(cell)) return null;
  const after = apply(cell.text, cell, view);
  if (after === cell.text) return null;
  return { safe, ops: [{ op: 'text', cell: cell.cell, before: cell.text, after }] };
}
