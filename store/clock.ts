/** Asia/Ho_Chi_Minh has been UTC+7 without daylight saving since 1975; the official day and hour are counted there. */
const OFFSET_MS = 7 * 60 * 60 * 1000;

export type Clock = () => Date;

const shifted = (at: Date) => new Date(at.getTime() + OFFSET_MS).toISOString();

/** `2026-11-24` */
export const dayInVietnam = (at: Date): string => shifted(at).slice(0, 10);

/** `2026-11-24T20:05:09+07:00` */
export const instantInVietnam = (at: Date): string => `${shifted(at).slice(0, 19)}+07:00`;

/** `20:05 ngày 24/11/2026`, as an official letter writes it. */
export function readableInstant(at: Date): string {
  const [day = '', time = ''] = shifted(at).split('T');
  return `${time.slice(0, 5)} ngày ${readableDay(day)}`;
}

/** `2026-11-24` → `24/11/2026` */
export const readableDay = (day: string): string => day.split('-').reverse().join('/');
