import type { Rect } from '../../../core/grid/types.ts';
import type { ModelSheet } from '../../model/index.ts';
import { fail } from './object.ts';

/** What an unformatted cell has. */
const DEFAULT_FONT = 'Times New Roman';

/** Refuses every property that is not modelled, at any depth. */
function only(options: unknown, known: Record<string, unknown>, path: string): void {
  if (typeof options !== 'object' || options === null) return void fail('InvalidArgument');
  for (const [key, value] of Object.entries(options)) {
    if (!(key in known)) fail('ApiNotFound', `The stand-in does not know ${path}.${key}.`);
    if (typeof known[key] === 'object') only(value, known[key] as Record<string, unknown>, `${path}.${key}`);
  }
}

export function cellProperties(sheet: ModelSheet, rect: Rect, options: unknown): unknown {
  only(options, { format: { font: { name: true, superscript: true } } }, 'CellPropertiesLoadOptions');
  return lines(rect).map((row) =>
    columns(rect).map((col) => {
      const cell = sheet.cell(row, col);
      // A property that differs within one cell is null.
      return { format: { font: { name: cell.font ?? DEFAULT_FONT, superscript: cell.rich ? null : false } } };
    }),
  );
}

export function rowProperties(sheet: ModelSheet, rect: Rect, options: unknown): unknown {
  only(options, { rowHidden: true }, 'RowPropertiesLoadOptions');
  return lines(rect).map((row) => ({ rowHidden: sheet.state.hiddenRows.has(row) }));
}

export function columnProperties(sheet: ModelSheet, rect: Rect, options: unknown): unknown {
  only(options, { columnHidden: true }, 'ColumnPropertiesLoadOptions');
  return columns(rect).map((col) => ({ columnHidden: sheet.state.hiddenCols.has(col) }));
}

const lines = (rect: Rect): number[] => Array.from({ length: rect.bottom - rect.top + 1 }, (_, r) => rect.top + r);
const columns = (rect: Rect): number[] => Array.from({ length: rect.right - rect.left + 1 }, (_, c) => rect.left + c);
