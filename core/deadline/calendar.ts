import { daysIn, isoDay } from '../citation/index.ts';

/** A month as deadline means its last day (deadlines.tsv: "Tháng 02/2022" is due on 2022-02-28). */
export function lastOfMonth(year: number, month: number): string | null {
  return isoDay(year, month, daysIn(month, year));
}

export function dayBefore(day: string): string | null {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  if (date > 1) return isoDay(year, month, date - 1);
  return month > 1 ? lastOfMonth(year, month - 1) : isoDay(year - 1, 12, 31);
}
