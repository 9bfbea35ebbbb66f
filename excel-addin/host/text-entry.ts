import type { A1 } from '../../core/grid/types.ts';
import type { KnownSheet } from './known.ts';

/** How a text is put into a cell so that Excel takes it for text: a format first, or an apostrophe in front. */
export type TextEntry = { format: '@' | 'General' | null; value: string };

/** Longer texts in cells of text format are shown as `####`. */
const LONGEST_IN_TEXT_FORMAT = 255;

/**
 * `= + - @`, dates, numbers and leading zeros must stay as written. Text format does that without touching the value;
 * a protected sheet refuses formats even in unlocked cells, and long texts cannot bear it: there an apostrophe does.
 */
export function entryOf(cell: A1, text: string, sheet: KnownSheet | undefined): TextEntry {
  if (text === '') return { format: null, value: '' };
  if (sheet?.isProtected) return { format: null, value: sheet.textCells.has(cell) ? text : `'${text}` };
  return text.length <= LONGEST_IN_TEXT_FORMAT
    ? { format: '@', value: text }
    : { format: 'General', value: `'${text}` };
}

/** What puts a cell back as it stood. */
export function formerEntry(former: Excel.Range): { format: string; formula: string | number | boolean } {
  const [value, formula, format] = [former.values[0]![0], former.formulas[0]![0], String(former.numberFormat[0]![0])];
  const isText = former.valueTypes[0]![0] === 'String' && (formula === value || !String(formula).startsWith('='));
  return { format, formula: isText && format !== '@' ? `'${value}` : formula };
}
