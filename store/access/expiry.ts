import { UsageError } from '../options.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const LONGEST_DAYS = 3660;

/** `90d`, or the last day (Vietnam's) on which a token is good: `2026-12-31`. */
export function readExpiry(text: string, now: Date): Date {
  const days = Number(/^(\d{1,4})d$/.exec(text)?.[1]);
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00+07:00`) : null;
  const at = day === null ? new Date(now.getTime() + days * DAY_MS) : new Date(day.getTime() + DAY_MS);
  const left = at.getTime() - now.getTime();
  // 2026-02-31 is read as a day in March; whoever wrote it should know.
  const isReal = day === null || new Date(day.getTime() + 7 * 60 * 60 * 1000).toISOString().startsWith(text);
  if (left > 0 && left <= LONGEST_DAYS * DAY_MS && isReal) return at;
  throw new UsageError(
    `"${text}" không phải là hạn dùng. Đề nghị ghi số ngày (90d) hoặc ngày cuối (2026-12-31), sau hôm nay.`,
  );
}
