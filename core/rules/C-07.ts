import type { Citation } from '../citation/types.ts';
import type { Severity } from '../issues/types.ts';
import { at, citedIn } from './cited.ts';
import type { Rule } from './types.ts';

const FIRST_YEAR = 1945;
/** A slip of the keys lands decades ahead ("15/5/2106"); a report date left behind only a few years. */
const YEARS_AHEAD = 10;

/** A day that does not exist is an error; one after the report date only a warning: reports are closed, then signed. */
export const C07: Rule = {
  id: 'C-07',
  severity: 'error',
  source: 'Đo trên kho văn bản; lịch',
  message: 'Ngày ban hành phải là ngày có thật, từ năm 1945 và không sau ngày báo cáo.',
  local: true,
  check: (view) =>
    citedIn(view).flatMap(({ cell, citation }) => {
      const verdict = judge(citation, view.reportDate);
      if (verdict === null) return [];
      const params = {
        kind: verdict.kind,
        date: citation.dateRaw,
        document: citation.raw,
        reportDate: view.reportDate,
      };
      return [{ ...at(cell, params), severity: verdict.severity }];
    }),
};

function judge({ date, dateRaw }: Citation, reportDate: string): { kind: string; severity: Severity } | null {
  if (dateRaw === null) return null;
  if (date === null) return { kind: /\D\d{2}$/.test(dateRaw) ? 'short' : 'impossible', severity: 'error' };
  const year = Number(date.slice(0, 4));
  if (year < FIRST_YEAR || year > Number(reportDate.slice(0, 4)) + YEARS_AHEAD)
    return { kind: 'year', severity: 'error' };
  return date > reportDate ? { kind: 'later', severity: 'warning' } : null;
}
