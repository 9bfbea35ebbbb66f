/** Asia/Ho_Chi_Minh has been UTC+7 without daylight saving since 1975; counted without Intl, which the hosts may lack. */
const OFFSET_MS = 7 * 60 * 60 * 1000;

/** `2026-11-24T20:05:09.000`: the clock on a wall in Vietnam at that moment. */
export const wallClockInVietnam = (at: Date): string => new Date(at.getTime() + OFFSET_MS).toISOString().slice(0, -1);

/** `2026-11-24`: the day that a report date falls back to, in every place. */
export const dayInVietnam = (at: Date): string => wallClockInVietnam(at).slice(0, 10);

/** `2026-11-24` → `24/11/2026` */
export const readableDay = (day: string): string => day.split('-').reverse().join('/');
