import { readableDay, wallClockInVietnam } from '../../core/vietnam-time/index.ts';

/** The day of an ISO day or instant as Vietnamese documents write it: `24/11/2026`. */
export const day = (iso: string): string => readableDay(iso.slice(0, 10));

/** `24/11/2026` (also `1/3/2026`, with dots or hyphens) → ISO day; null when there is no such day. */
export function readDay(text: string): string | null {
  const match = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(text);
  if (!match) return null;
  const [date = 0, month = 0, year = 0] = match.slice(1).map(Number);
  const at = new Date(Date.UTC(year, month - 1, date));
  if (year < 1945 || at.getUTCMonth() !== month - 1 || at.getUTCDate() !== date) return null;
  return at.toISOString().slice(0, 10);
}

/** A moment as `{ day: '24/11/2026', time: '14:32:07' }` in Vietnam's time, without Intl. */
export function vietnamTime(iso: string): { day: string; time: string } {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return { day: iso, time: '' };
  const local = wallClockInVietnam(at);
  return { day: day(local), time: local.slice(11, 19) };
}

/** `sha256:8f3a91c0…5e27` → `8f3a 91c0 … 5e27`: enough to compare by eye. */
export function shortHash(hash: string): string {
  const hex = hash.replace(/^sha256:/, '');
  return `${hex.slice(0, 4)} ${hex.slice(4, 8)} … ${hex.slice(-4)}`;
}
