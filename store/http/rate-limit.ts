import type { Clock } from '../clock.ts';

const FORGET_ABOVE = 10_000;

/**
 * A bucket a key: full it holds a minute's worth, and refills evenly. Kept in this process alone: with several processes
 * each gives its own share, which is what a limit against floods needs; nothing has to be written for it.
 */
export function createRateLimit(clock: Clock, perMinute: number) {
  const buckets = new Map<string, { left: number; at: number }>();

  /** 0, or in how many seconds this key may ask again. */
  return function secondsToWait(key: string): number {
    const now = clock().getTime();
    const { left, at } = buckets.get(key) ?? { left: perMinute, at: now };
    // A clock that was put back refills nothing, and takes nothing away.
    const refilled = Math.min(perMinute, left + (Math.max(0, now - at) * perMinute) / 60_000);
    const allowed = refilled >= 1;
    if (buckets.size > FORGET_ABOVE) buckets.clear();
    buckets.set(key, { left: allowed ? refilled - 1 : refilled, at: now });
    return allowed ? 0 : Math.max(1, Math.ceil(((1 - refilled) * 60) / perMinute));
  };
}
