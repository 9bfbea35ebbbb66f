import { z } from 'zod';
import { UsageError } from '../options.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const LONGEST_DAYS = 3660;

/** `90d`, or the last day (Vietnam's) on which a token is good: `2026-12-31`. */
export function readExpiry(text: string, now: Date): Date {
  const days = Number(/^(\d{1,4})d$/.exec(text)?.[1]);
  const at = z.iso.date().safeParse(text).success
    ? Date.parse(`${text}T00:00:00+07:00`) + DAY_MS
    : now.getTime() + days * DAY_MS;
  const left = at - now.getTime();
  if (left > 0 && left <= LONGEST_DAYS * DAY_MS) return new Date(at);
  throw new UsageError(
    `"${text}" không phải là hạn dùng. Đề nghị ghi số ngày (90d) hoặc ngày cuối (2026-12-31), sau hôm nay.`,
  );
}
