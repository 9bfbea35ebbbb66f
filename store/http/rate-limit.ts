import type { Clock } from '../clock.ts';

const PER_MINUTE = 300;
const FORGET_ABOVE = 10_000;

/**
 * A bucket a token: full it holds a minute's worth, and refills evenly. CONTRACTS §5 promises at least 120 submissions
 * a minute; a submission is one request, its receipt another.
 */
export function createRateLimit(clock: Clock, perMinute = PER_MINUTE) {
  const buckets = new Map<string, { left: number; at: number }>();

  /** False when this token has used up its share. */
  return function allow(key: string): boolean {
    const now = clock().getTime();
    const { left, at } = buckets.get(key) ?? { left: perMinute, at: now };
    const refilled = Math.min(perMinute, left + ((now - at) * perMinute) / 60_000);
    if (buckets.size > FORGET_ABOVE) buckets.clear();
    buckets.set(key, { left: refilled < 1 ? refilled : refilled - 1, at: now });
    return refilled >= 1;
  };
}
