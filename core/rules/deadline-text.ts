import type { CellFacts } from '../grid/types.ts';
import { sameAsIssued } from './issued-text.ts';

/** A date serial exported as text: `2026-03-01 00:00:00`. */
const EXPORTED = /^\s*(\d{4}-\d{2}-\d{2})(?:[ T]\d{2}:\d{2}(?::\d{2})?)?\s*$/;

/** The day that Excel or Sheets made of a typed "3/2026"; null where words stand. */
export function convertedDate(text: string, facts: CellFacts | undefined): string | null {
  return facts?.date ?? EXPORTED.exec(text)?.[1] ?? null;
}

/**
 * The words for such a day. The first of a month reads "Tháng 3/2026", the form's own way of writing: it means what was
 * typed, and a bare "3/2026" would become a date again at the next edit. Any other day was typed as a day.
 */
export function dateAsText(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return day === '01' ? `Tháng ${officialMonth(month)}/${year}` : `ngày ${day}/${officialMonth(month)}/${year}`;
}

/** Months 1 and 2 have a leading zero, the others none (Nghị định 30/2020/NĐ-CP, phụ lục I.II.4.b). */
export function officialMonth(month: string): string {
  return Number(month) <= 2 ? month.padStart(2, '0') : String(Number(month));
}

/** A date cell says the same as the form's deadline: D-03 alone speaks then. */
export function dateTextAgrees(date: string, deadline: string): boolean {
  return sameAsIssued(dateAsText(date), deadline);
}
