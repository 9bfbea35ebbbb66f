import { agencyByCode } from '../agency/index.ts';
import type { Agency } from '../agency/types.ts';
import { dayVi } from '../issues/params.ts';
import { comparing } from './comparing.ts';
import type { Rule, RuleView } from './types.ts';

/**
 * Agencies of column 3 that had been reorganised by the report date: one finding for the sheet, for the form's words
 * stay.
 */
export const A03: Rule = {
  id: 'A-03',
  severity: 'info',
  source: 'Nghị quyết 176/2025/QH15; Nghị quyết 202/2025/QH15',
  message: 'Cơ quan đã sắp xếp lại tại ngày báo cáo: {cũ} đã chuyển thành {mới}.',
  ...comparing({
    gather: ({ rows }) => rows.flatMap(({ task }) => task.leads),
    condense: (leads) => [...new Set(leads)],
    compare: (leads, view) => {
      const ended = endedAgencies(leads, view);
      if (ended.length === 0) return [];
      const changes = ended.map((agency) => describe(agency, view));
      return [{ task: null, field: 'lead', cell: null, params: { count: ended.length, changes } }];
    },
  }),
};

function endedAgencies(leads: string[], { agency, directory, reportDate }: RuleView): Agency[] {
  return [...new Set([...(agency?.code ? [agency.code] : []), ...leads])]
    .flatMap((code) => agencyByCode(code, directory) ?? [])
    .filter(({ to, successors }) => to !== null && to < reportDate && successors.length > 0);
}

/** In one line: an heir of a part is counted, not named; which part a task belongs to nobody can tell here. */
function describe({ name, successors, to }: Agency, { directory }: RuleView): string {
  const whole = successors.filter(({ note }) => note === undefined);
  const names = (whole.length > 0 ? whole : successors).map(({ code }) => agencyByCode(code, directory)?.name ?? code);
  const parts = whole.length > 0 ? successors.length - whole.length : 0;
  const others = parts === 0 ? '' : ` và ${parts} cơ quan khác theo lĩnh vực`;
  return `${name} → ${names.join(', ')}${others} (sau ngày ${dayVi(to ?? '')})`;
}
