import { readableDay, wallClockInVietnam } from '../core/vietnam-time/index.ts';

export { dayInVietnam, readableDay } from '../core/vietnam-time/index.ts';

export type Clock = () => Date;

/** `2026-11-24T20:05:09+07:00` */
export const instantInVietnam = (at: Date): string => `${wallClockInVietnam(at).slice(0, 19)}+07:00`;

/** `20:05 ngày 24/11/2026`, as an official letter writes it. */
export function readableInstant(at: Date): string {
  const [day = '', time = ''] = wallClockInVietnam(at).split('T');
  return `${time.slice(0, 5)} ngày ${readableDay(day)}`;
}
