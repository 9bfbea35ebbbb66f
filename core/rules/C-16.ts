import { agencyByCode } from '../agency/index.ts';
import type { Citation } from '../citation/types.ts';
import { codeOf } from '../legal-documents/index.ts';
import { at, citedIn } from './cited.ts';
import { issuerNamed, sameIssuer } from './issuer.ts';
import { isLocal } from './local-documents.ts';
import type { Finding, Rule, RuleView, WrittenCell } from './types.ts';

type Cited = { cell: WrittenCell; citation: Citation };

/** One document, two days or two issuers: one of the places is wrong. A shortened title is usual and says nothing. */
export const C16: Rule = {
  id: 'C-16',
  severity: 'warning',
  source: 'So giữa các dòng của bảng',
  message: 'Cùng một văn bản phải ghi cùng ngày và cơ quan ban hành ở mọi dòng.',
  check: (view) => {
    const known = new Map<string, Cited[]>();
    return [...citedIn(view)].flatMap((cited): Finding[] => {
      const code = codeOf(cited.citation);
      if (code === null || (isLocal(cited.citation.symbol) && !isProvince(view))) return [];
      const key = `${cited.citation.kind}|${code}`;
      const earlier = known.get(key) ?? [];
      known.set(key, [...earlier, cited]);
      const document = cited.citation.raw;
      for (const first of earlier) {
        const differs = difference(first, cited, view);
        if (differs !== null) return [at(cited.cell, { ...differs, document, first: first.cell.cell })];
      }
      return [];
    });
  },
};

function difference(a: Cited, b: Cited, view: RuleView): { kind: string; one: string; two: string } | null {
  const [one, two] = [a.citation.date, b.citation.date];
  if (one !== null && two !== null && one !== two && !numberedAnew(a.citation, one, two)) {
    return { kind: 'date', one: a.citation.dateRaw ?? one, two: b.citation.dateRaw ?? two };
  }
  const [first, second] = [a, b].map(({ cell, citation }) => issuerNamed(cell.text, citation, view.directory));
  if (!first || !second || sameIssuer(first, second, view.directory)) return null;
  return { kind: 'issuer', one: first.name, two: second.name };
}

/** Numbers without a year begin again every January: another year is another document. */
function numberedAnew({ year }: Citation, one: string, two: string): boolean {
  return year === null && one.slice(0, 4) !== two.slice(0, 4);
}

function isProvince({ agency, directory }: RuleView): boolean {
  return !!agency?.code && agencyByCode(agency.code, directory)?.kind === 'province';
}
