/** Day 0 of the two date systems; 1900 counts a 29 February that never was, as Lotus did (ECMA-376 18.17.4.1). */
const EPOCH_1900 = Date.UTC(1899, 11, 31);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const DAY = 86_400_000;
const LEAP_BUG = 60;
/** 9999-12-31 in the 1900 system. */
const LAST = 2_958_465;

export type Moment = {
  year: number;
  month: number;
  day: number;
  /** 0 = Sunday */
  weekday: number;
  hour: number;
  minute: number;
  second: number;
  /** Days since the epoch, for elapsed hours. */
  serial: number;
};

/** The calendar moment behind a serial number, to the second; null where Excel shows only `####`. */
export function momentOf(serial: number, date1904: boolean): Moment | null {
  if (!(serial >= 0) || serial >= LAST + 1) return null;
  const seconds = Math.round(serial * 86_400);
  const days = Math.floor(seconds / 86_400);
  const rest = seconds - days * 86_400;
  const clock = { hour: Math.floor(rest / 3600), minute: Math.floor(rest / 60) % 60, second: rest % 60, serial };
  if (!date1904 && days === LEAP_BUG) return { year: 1900, month: 2, day: 29, weekday: 3, ...clock };
  const real = !date1904 && days > LEAP_BUG ? days - 1 : days;
  const date = new Date((date1904 ? EPOCH_1904 : EPOCH_1900) + real * DAY);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
    ...clock,
  };
}

const two = (n: number): string => String(n).padStart(2, '0');

/** The ISO day, or null for what is no day of the calendar. */
export function isoDay(serial: number, date1904: boolean): string | null {
  const moment = momentOf(serial, date1904);
  if (!moment || (moment.year === 1900 && moment.month === 2 && moment.day === 29)) return null;
  return `${moment.year}-${two(moment.month)}-${two(moment.day)}`;
}

/** The serial number of an ISO day or moment (cells of type `d` in strict workbooks); null if it is none. */
export function serialOf(iso: string, date1904: boolean): number | null {
  const at = Date.parse(iso.length > 10 && !/[Zz]|[+-]\d\d:?\d\d$/.test(iso) ? `${iso}Z` : iso);
  if (Number.isNaN(at)) return null;
  const days = (at - (date1904 ? EPOCH_1904 : EPOCH_1900)) / DAY;
  return !date1904 && days >= LEAP_BUG ? days + 1 : days;
}
