import { serialDay } from '../../core/grid/index.ts';
import type { CellFacts, CellValue } from '../../core/grid/types.ts';

/** A number format shows a day when d, m or y stand outside quotes, escapes and brackets; `m` beside h or s is minutes. */
export function isDayFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').replace(/general/gi, '');
  return /[dy]/i.test(bare) || (/m/i.test(bare) && !/[hs]/i.test(bare));
}

/** What the officer sees. A column that is too narrow shows `####`: then the value itself. */
export function shownText(value: unknown, text: string): string {
  if (!/^#+$/.test(text)) return text;
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : text;
}

/** Fonts that hold Unicode text; only others are worth naming. */
const PLAIN_FONT =
  /^(times new roman|arial|calibri|cambria|tahoma|verdana|segoe ui|aptos|open sans|roboto|liberation)/i;

export type CellReading = {
  value: unknown;
  formula: unknown;
  type: string;
  format: string;
  font: Excel.CellPropertiesFont | undefined;
};

export function factsOf({ value, formula, type, format, font }: CellReading): CellFacts {
  const facts: CellFacts = {};
  const date = type === 'Double' && isDayFormat(format) ? serialDay(value as number) : null;
  if (date !== null) facts.date = date;
  // A text that merely looks like a formula is its own "formula".
  if (typeof formula === 'string' && formula.startsWith('=') && formula !== value) facts.formula = true;
  if (type === 'Error') facts.error = String(value);
  if (type === 'String' && font) {
    if (font.name && !PLAIN_FONT.test(font.name)) facts.font = font.name;
    // Excel answers null for what differs within the cell.
    if (font.superscript === null || font.name === null) facts.rich = true;
  }
  return facts;
}

export const cellValue = (value: unknown): CellValue => (value === '' ? null : (value as CellValue));
