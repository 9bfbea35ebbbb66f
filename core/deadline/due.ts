import type { AgencyKind } from '../agency/types.ts';
import type { Deadline, DeadlineDate, DeadlineLevel } from './types.ts';

/** The 2023 form speaks of bộ and tỉnh; every central body reports like a bộ. */
function levelOf(kind: AgencyKind | null): DeadlineLevel {
  return kind === 'province' ? 'province' : 'ministry';
}

/** The last date that concerns this kind of agency (CONTRACTS §2; II.7: bộ and tỉnh 01/6/2022), or null for none. */
export function lastDate(deadline: Deadline, agencyKind: AgencyKind | null): DeadlineDate | null {
  const level = levelOf(agencyKind);
  const mine = deadline.dates.filter(({ levels }) => levels.length === 0 || levels.includes(level));
  return mine.reduce<DeadlineDate | null>((last, date) => (last && last.day >= date.day ? last : date), null);
}

export function lastDue(deadline: Deadline, agencyKind: AgencyKind | null): string | null {
  return lastDate(deadline, agencyKind)?.day ?? null;
}

/** "Từ ngày" is due from that day on, every other date after its last day (CONTRACTS §2). */
export function isOverdue(deadline: Deadline, agencyKind: AgencyKind | null, reportDate: string): boolean {
  const date = lastDate(deadline, agencyKind);
  if (!date) return false;
  return date.kind === 'from' ? reportDate >= date.day : reportDate > date.day;
}
