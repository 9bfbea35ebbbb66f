import type { Citation } from '../citation/types.ts';
import type { AssemblyTerm } from '../legal-documents/types.ts';
import { at, citedIn } from './cited.ts';
import type { Rule } from './types.ts';

/** The term of the National Assembly inside the symbol ("QH15", "UBTVQH14") and the year of issue. */
export const C20: Rule = {
  id: 'C-20',
  severity: 'warning',
  source: 'Luật 80/2015/QH13 Điều 10; nhiệm kỳ Quốc hội',
  message: 'Khóa Quốc hội trong ký hiệu phải khớp với năm ban hành.',
  local: true,
  check: (view) =>
    citedIn(view).flatMap(({ cell, citation }) => {
      const term = wrongTerm(citation, view.documents?.terms ?? []);
      if (term === null) return [];
      const year = yearOf(citation) as string;
      return [at(cell, { document: citation.raw, term: String(term.number), year, from: term.from, to: term.to })];
    }),
};

function wrongTerm(citation: Citation, terms: AssemblyTerm[]): AssemblyTerm | null {
  const number = /(?:^|[-/])(?:UBTV)?QH(\d+)$/.exec(citation.symbol ?? '')?.[1];
  const year = yearOf(citation);
  const term = terms.find((each) => String(each.number) === number);
  if (term === undefined || year === null) return null;
  return Number(year) < term.from || Number(year) > term.to ? term : null;
}

function yearOf({ year, date }: Citation): string | null {
  return year ?? date?.slice(0, 4) ?? null;
}
