const VIETNAM_OFFSET_MS = 7 * 60 * 60 * 1000;

/** The ISO day in Asia/Ho_Chi_Minh (+07:00 all year), without Intl, which the hosts' engines may lack. */
export function todayInVietnam(now: Date): string {
  return new Date(now.getTime() + VIETNAM_OFFSET_MS).toISOString().slice(0, 10);
}
