import { agencyFamily } from '../agency/index.ts';
import type { AgencyDirectory, ResolvedAgency } from '../agency/types.ts';
import type { FormTask } from '../form/types.ts';
import type { CheckContext } from './types.ts';

/** "Các bộ, ngành, địa phương" in column 3. */
const EVERYBODY = 'ALL';

/**
 * Whether a task concerns the agency (CONTRACTS §2): by the form's own column 3, whatever stands in the sheet. Without a
 * recognised agency only the tasks of everybody are certain.
 */
export function scopeTest(agency: ResolvedAgency | null, ctx: CheckContext): (task: FormTask) => boolean {
  const { scope = 'form' } = ctx;
  if (scope === 'all') return () => true;
  if (scope !== 'form') return ({ id }) => scope.includes(id);
  const family = familyOf(agency, ctx.directory, ctx.reportDate);
  return ({ leads }) => leads.some((lead) => lead === EVERYBODY || family.includes(lead));
}

function familyOf(agency: ResolvedAgency | null, directory: AgencyDirectory, onDate: string): string[] {
  return agency?.code ? agencyFamily(agency.code, directory, onDate) : [];
}
