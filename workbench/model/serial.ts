/** Dates as spreadsheets keep them: days since 30 December 1899 (the 1900 system; days before March 1900 are not needed). */
const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

export const serialOf = (year: number, month: number, day: number): number =>
  Math.round((Date.UTC(year, month - 1, day) - EPOCH) / DAY);

export const isoOf = (serial: number): string => new Date(EPOCH + Math.floor(serial) * DAY).toISOString().slice(0, 10);

export function serialOfIso(iso: string): number {
  const [year, month, day] = iso.split('-').map(Number);
  return serialOf(year!, month!, day!);
}

export const isRealDay = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

/** A date is meant when d, m or y stand outside quotes, escapes and brackets. */
export const isDateFormat = (format: string): boolean =>
  /[dmy]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '').replace(/general/gi, ''));

/** Shows a serial in the few formats that coercion makes and sheets of this kind have. */
export function showDate(serial: number, format: string): string {
  const [year, month, day] = isoOf(serial).split('-') as [string, string, string];
  const parts: Record<string, string> = {
    d: String(Number(day)),
    dd: day,
    m: String(Number(month)),
    mm: month,
    yy: year.slice(2),
    yyyy: year,
  };
  return format.replace(/"([^"]*)"|\\(.)|\[[^\]]*\]|yyyy|yy|dd?|mm?/gi, (token, quoted?: string, escaped?: string) => {
    if (quoted !== undefined) return quoted;
    return escaped ?? parts[token.toLowerCase()] ?? '';
  });
}
