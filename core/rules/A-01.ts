import type { AgencyDirectory } from '../agency/index.ts';
import { scanCitations } from '../citation/index.ts';
import type { Params } from '../issues/types.ts';
import { oncePerText } from '../text/index.ts';
import { isBlank } from './blank.ts';
import { leadsOf, sameLeads } from './leads.ts';
import { nearestAgency } from './nearest-agency.ts';
import { on } from './row-findings.ts';
import type { Finding, Rule, RuleView } from './types.ts';

/**
 * Names not in the directory, in the agency line or in column 3. A subordinate unit in the agency line is led back to
 * its parent, since only the parent submits (CONTRACTS §8): a warning, no error.
 */
export const A01: Rule = {
  id: 'A-01',
  severity: 'error',
  source: 'Danh bạ bộ, ngành, địa phương (Nghị quyết 176/2025/QH15, 202/2025/QH15)',
  message: 'Tên cơ quan "{tên}" phải có trong danh bạ bộ, ngành, địa phương.',
  local: true,
  check: leading,
  across: reviewing,
};

function reviewing({ agency, directory, sheet }: RuleView): Finding[] {
  if (agency === null) return [];
  const place = { task: null, field: 'agency', cell: sheet.agency.cell } as const;
  if (agency.code === null) {
    // "Các bộ, ngành, địa phương" stands in column 3; nobody reviews under that name.
    const reviewers = { ...directory, agencies: directory.agencies.filter(({ kind }) => kind !== 'collective') };
    const suggestion = nearestAgency(agency.raw, reviewers);
    return [{ ...place, params: { kind: 'unknown', name: agency.raw, suggestion } }];
  }
  if (agency.unit === undefined) return [];
  const params = { kind: 'unit', name: agency.unit, parent: agency.name };
  return [{ ...place, params, severity: 'warning' }];
}

function leading({ rows, directory }: RuleView): Finding[] {
  const changed = rows.filter(({ row, task }) => !sameLeads(row.texts.lead, task.lead) && !isBlank(row.texts.lead));
  const read = oncePerText((text) => unknownIn(text, directory));
  return changed.flatMap((row) => {
    const params = read(row.row.texts.lead);
    return params === null ? [] : [on(row, 'lead', params)];
  });
}

function unknownIn(text: string, directory: AgencyDirectory): Params | null {
  // A document among the agencies is A-04's matter.
  const [first, ...others] = leadsOf(text, directory).unknown.filter((name) => !isDocument(name));
  if (first === undefined) return null;
  return { kind: 'lead', name: [first, ...others].join('; '), suggestion: nearestAgency(first, directory) };
}

function isDocument(name: string): boolean {
  return scanCitations(name).citations.some(({ number }) => number !== null);
}
