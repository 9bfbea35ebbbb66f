import type { ModelCell } from './types.ts';
import { isDateFormat, isRealDay, serialOf, showDate } from './serial.ts';

/**
 * What a spreadsheet makes of a text that is typed, pasted or set as a value: the whole danger that a host must avoid.
 * Day before month, as a workbook in Vietnamese reads it. `keep` is what stays of the cell (font, lock, format).
 */
export function coerce(raw: string, keep: Partial<ModelCell> = {}): ModelCell {
  const { font, locked, format } = keep;
  const base = { ...(font === undefined ? {} : { font }), ...(locked === undefined ? {} : { locked }) };
  if (raw === '') return { ...base, value: null, text: '', ...(format === undefined ? {} : { format }) };
  if (format === '@') return { ...base, value: raw, text: raw, format };
  const shape = format === undefined ? {} : { format };
  if (raw.startsWith("'")) return { ...base, ...shape, value: raw.slice(1), text: raw.slice(1), quoted: true };
  if (/^[=+@-]./s.test(raw) && !isNumeric(raw)) return { ...base, ...shape, ...calculate(raw) };
  const date = readDate(raw);
  if (date) {
    const shown = format !== undefined && isDateFormat(format) ? format : date.format;
    return { ...base, value: date.serial, text: showDate(date.serial, shown), format: shown };
  }
  if (isNumeric(raw)) return { ...base, ...number(raw, format) };
  if (/^(true|false)$/i.test(raw)) return { ...base, ...shape, value: /^t/i.test(raw), text: raw.toUpperCase() };
  return { ...base, ...shape, value: raw, text: raw };
}

/** Digits, at most one sign, decimal comma or point, thousands, percent. */
const isNumeric = (raw: string): boolean => /^\s*[+-]?(\d+|\d{1,3}([.,]\d{3})+)([.,]\d+)?\s*%?\s*$/.test(raw);

function number(raw: string, format: string | undefined): Pick<ModelCell, 'value' | 'text' | 'format'> {
  const percent = raw.includes('%');
  const plain = raw
    .replace(/[%\s]/g, '')
    .replace(/[.,](?=\d{3}([.,]|$))/g, '')
    .replace(',', '.');
  const value = Number(plain) / (percent ? 100 : 1);
  if (percent) return { value, text: `${Number((value * 100).toFixed(2))}%`, format: format ?? '0%' };
  if (format !== undefined && isDateFormat(format)) return { value, text: showDate(value, format), format };
  return { value, text: String(value), ...(format === undefined ? {} : { format }) };
}

/** `3/2026`, `13/7/2023`, `13-7-2023`, `2023-07-13`, `5/6`. */
function readDate(raw: string): { serial: number; format: string } | null {
  const text = raw.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return real(Number(iso[1]), Number(iso[2]), Number(iso[3]), 'yyyy-mm-dd');
  const day = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/.exec(text);
  if (day) return real(century(Number(day[3])), Number(day[2]), Number(day[1]), 'dd/mm/yyyy');
  const month = /^(\d{1,2})[/-](\d{4})$/.exec(text);
  if (month) return real(Number(month[2]), Number(month[1]), 1, 'mm/yyyy');
  const short = /^(\d{1,2})[/-](\d{1,2})$/.exec(text);
  return short ? real(new Date().getUTCFullYear(), Number(short[2]), Number(short[1]), 'dd/mm') : null;
}

const century = (year: number): number => (year > 99 ? year : year + (year < 30 ? 2000 : 1900));

const real = (year: number, month: number, day: number, format: string): { serial: number; format: string } | null =>
  month >= 1 && month <= 12 && isRealDay(year, month, day) ? { serial: serialOf(year, month, day), format } : null;

/** Formulas are kept and shown, not computed: only what is plainly no formula shows the error it would show. */
function calculate(raw: string): Pick<ModelCell, 'value' | 'text' | 'formula' | 'error'> {
  const formula = raw.startsWith('=') ? raw : `=${raw}`;
  const body = formula.slice(1);
  const looksLikeOne = /^[\s\d+\-*/().,;:&"<>=%^$!A-Z_]+$/i.test(body);
  if (looksLikeOne) return { value: 0, text: '0', formula };
  return { value: '#NAME?', text: '#NAME?', formula, error: '#NAME?' };
}
