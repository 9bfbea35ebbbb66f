import { sameAsIssued } from './issued-text.ts';

/**
 * The words for a date that Excel or Sheets made of a typed "3/2026". The first of a month reads "Tháng 3/2026", the
 * form's own way of writing: it means what was typed, and a bare "3/2026" would become a date again at the next edit.
 * Any other day was typed as a day.
 */
export function dateAsText(date: string): string {
  const [year, month, day] = date.split('-') as [string, string, string];
  return day === '01' ? `Tháng ${padded(month)}/${year}` : `ngày ${day}/${padded(month)}/${year}`;
}

/** Months 1 and 2 keep their zero, the others have none (Nghị định 30/2020/NĐ-CP, phụ lục I.II.4.b). */
function padded(month: string): string {
  return Number(month) <= 2 ? month : String(Number(month));
}

/** A date cell says the same as the form's deadline: D-03 alone speaks then. */
export function dateTextAgrees(date: string, deadline: string): boolean {
  return sameAsIssued(dateAsText(date), deadline);
}
