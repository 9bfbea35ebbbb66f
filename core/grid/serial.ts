const DAY_MS = 86_400_000;
/** Serial 0 of Excel (from 61 on) and of Sheets is 1899-12-30. */
const EPOCH = Date.UTC(1899, 11, 30);
/** Up to 60 Excel's 1900 system counts a 29 February that never was (ECMA-376 18.17.4.1). */
const FIRST = 61;
/** 9999-12-31 */
const LAST = 2_958_465;

/** The ISO day behind a serial number of a date cell; null for what is no day. */
export function serialDay(serial: number): string | null {
  const day = Math.floor(serial);
  return day >= FIRST && day <= LAST ? new Date(EPOCH + day * DAY_MS).toISOString().slice(0, 10) : null;
}

/** The serial number of an ISO day from 1900-03-01 on. */
export function serialOfDay(day: string): number {
  return (Date.parse(`${day}T00:00:00Z`) - EPOCH) / DAY_MS;
}
