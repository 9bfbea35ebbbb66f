/** What a date cell holds: Excel's and Sheets' serial number, and the calendar day it shows (none for a bare time). */
export type SheetDate = { serial: number; day: string | null };

const DAY_MS = 86_400_000;
/** Serial 0 of both programs is 1899-12-30. */
const EPOCH = Date.UTC(1899, 11, 30);

/** `instanceof Date` is false for Dates that come from Google's side of the realm. */
export function isDate(value: unknown): value is GoogleAppsScript.Base.Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

/**
 * `getValues()` gives an instant: 2026-01-31 in Hà Nội is 2026-01-30T17:00Z. Only the spreadsheet's own time zone gives
 * back the day that stands in the cell.
 */
export function sheetDate(value: GoogleAppsScript.Base.Date, timeZone: string): SheetDate {
  const shown = Utilities.formatDate(value, timeZone, "yyyy-MM-dd'T'HH:mm:ss");
  const serial = (Date.parse(`${shown}Z`) - EPOCH) / DAY_MS;
  return { serial, day: serial >= 1 ? shown.slice(0, 10) : null };
}
