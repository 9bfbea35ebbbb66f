import type { Rect } from '../../../core/grid/types.ts';
import type { ModelCell, ModelSheet } from '../../model/index.ts';
import { coerce } from '../../model/index.ts';
import { fail } from './object.ts';
import type { ApiContext } from './context.ts';
import { requireWritable } from './context.ts';
import { matrix } from './matrix.ts';

/** What a cell can hold at most. */
const MAX_TEXT = 32_767;

/** `range.values = …` and `range.formulas = …`: coerced like typing, refused and misplaced as Excel does. */
export function assign(
  ctx: ApiContext,
  sheet: ModelSheet,
  rect: Rect,
  value: unknown,
  kind: 'values' | 'formulas',
): void {
  requireWritable(ctx);
  const rows = rect.bottom - rect.top + 1;
  const input = matrix(value, rows, rect.right - rect.left + 1);
  // One locked cell in the range fails all of it, even where nothing (null) is to be written.
  for (let row = rect.top; row <= rect.bottom; row += 1) {
    for (let col = rect.left; col <= rect.right; col += 1) if (sheet.isLocked(row, col)) fail('AccessDenied');
  }
  const lines = targetRows(sheet, rect);
  input.forEach((line, r) => {
    const row = lines[r];
    if (row === undefined) return;
    line.forEach((item, c) => {
      const col = rect.left + c;
      if (item !== null && !sheet.isCovered(row, col)) sheet.put(row, col, entered(item, sheet.cell(row, col), kind));
    });
  });
  ctx.model.emit({ kind: 'cells', sheet: sheet.name, rect, who: 'addin' });
}

/** Under a filter that hides lines a block goes to the visible ones only, and so to the wrong places (office-js #224). */
function targetRows(sheet: ModelSheet, rect: Rect): number[] {
  const all = Array.from({ length: rect.bottom - rect.top + 1 }, (_, r) => rect.top + r);
  const misplaced = all.length > 1 && sheet.state.filter?.hiding === true;
  return misplaced ? all.filter((row) => !sheet.state.hiddenRows.has(row)) : all;
}

function entered(item: unknown, old: ModelCell, kind: 'values' | 'formulas'): ModelCell {
  const { rich: _flattened, ...keep } = old;
  if (typeof item === 'number' || typeof item === 'boolean')
    return coerce(String(item), keep.format === '@' ? { ...keep, format: undefined } : keep);
  if (typeof item !== 'string' || item.length > MAX_TEXT) return fail('InvalidArgument');
  // A formula cell that is given back its own formula shows what it showed.
  if (kind === 'formulas' && item === old.formula) return old;
  return coerce(item, keep);
}
