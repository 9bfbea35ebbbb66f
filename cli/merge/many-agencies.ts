import { compareVi } from '../../core/index.ts';
import { agencyAnswers, consolidationWorkbook } from '../../workbook/index.ts';
import type { AgencyAnswers, AgencySources, Consolidated, ConsolidatedWorkbook } from '../../workbook/index.ts';
import { form } from '../seeds.ts';
import { consolidatedForm } from './one-agency.ts';

function answersOf(group: AgencySources, consolidated: Consolidated, reportDate: string): AgencyAnswers {
  const [only, another] = group.sources;
  const isOne = only !== undefined && another === undefined;
  const { assessment } = isOne ? only : consolidatedForm(group, consolidated, reportDate);
  return agencyAnswers(group, consolidated, assessment);
}

/** Agencies side by side: an overview, the full texts, the consolidated form, and where they come from. */
export function manyAgencies(parts: [AgencySources, Consolidated][], reportDate: string): ConsolidatedWorkbook {
  const agencies = parts
    .map(([group, consolidated]) => answersOf(group, consolidated, reportDate))
    .sort((a, b) => compareVi(a.name, b.name));
  const sources = { head: ['Các tệp đã tổng hợp'], origin: 'Tệp', sheet: 'Trang tính' };
  return consolidationWorkbook({ form, agencies, reportDate, sources, first: 'overview' });
}
