import type { Citation } from '../citation/types.ts';
import { at, citedIn, rewriteCitations, withPart } from './cited.ts';
import { officialMonth } from './deadline-text.ts';
import type { Rule } from './types.ts';

const DAY_MONTH = /(\d{1,2})(\s*(?:[/.-]|tháng)\s*)(\d{1,2})(?=\s*(?:[/.-]|năm))/i;

/**
 * Days below 10 and months 1 and 2 take a leading 0. A 0 before months 3 to 9 stands in half of all official dates and
 * is not forbidden: no finding.
 */
export const C06: Rule = {
  id: 'C-06',
  severity: 'info',
  source: 'Nghị định 30/2020/NĐ-CP, phụ lục I.II.4.b (áp dụng tương tự cho ngày của văn bản viện dẫn)',
  message: 'Ngày nhỏ hơn 10 và tháng 1, 2 phải ghi thêm số 0 phía trước: {ngày}.',
  local: true,
  check: (view) =>
    citedIn(view)
      .filter(({ citation }) => padded(citation) !== citation.dateRaw)
      .map(({ cell, citation }) => at(cell, { written: citation.dateRaw, right: padded(citation) })),
  mend: {
    safe: false,
    apply: (text, { scan }) =>
      rewriteCitations(text, scan.citations, (citation) =>
        withPart(citation, citation.dateRaw, padded(citation) ?? ''),
      ),
  },
};

/** Written anew, a date is written as the decree has it throughout: 5/09/2022 becomes 05/9/2022. */
function padded({ date, dateRaw }: Citation): string | null {
  if (date === null || dateRaw === null) return dateRaw;
  return dateRaw.replace(DAY_MONTH, (written: string, day: string, between: string, month: string) => {
    const short = day.length === 1 || month === '1' || month === '2';
    return short ? day.padStart(2, '0') + between + officialMonth(month) : written;
  });
}
