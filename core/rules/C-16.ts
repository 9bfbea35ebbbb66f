import { agencyByCode } from '../agency/index.ts';
import type { AgencyDirectory } from '../agency/types.ts';
import type { Citation } from '../citation/types.ts';
import { codeOf } from '../legal-documents/index.ts';
import { at, citedIn } from './cited.ts';
import { comparing } from './comparing.ts';
import { issuerNamed, sameIssuer, type Issuer } from './issuer.ts';
import { isLocal } from './local-documents.ts';
import type { Finding, Rule, RuleView, WrittenCell } from './types.ts';

/** What one citation says of its document. */
type Claim = { cell: WrittenCell; citation: Citation; document: string; issuer: Issuer | null };

/** One document, two days or two issuers: one of the places is wrong. A shortened title is usual and says nothing. */
export const C16: Rule = {
  id: 'C-16',
  severity: 'warning',
  source: 'So giữa các dòng của bảng',
  message: 'Cùng một văn bản phải ghi cùng ngày và cơ quan ban hành ở mọi dòng.',
  ...comparing({ gather: claims, compare: contradictions }),
};

function claims(view: RuleView): Claim[] {
  const province = isProvince(view);
  return citedIn(view).flatMap(({ cell, citation }): Claim[] => {
    const code = codeOf(citation);
    if (code === null || (isLocal(citation.symbol) && !province)) return [];
    const issuer = issuerNamed(cell.text, citation, view.directory);
    return [{ cell, citation, document: `${citation.kind}|${code}`, issuer }];
  });
}

/** Each claim against the earlier ones of its document; of those that say the same the first is enough. */
function contradictions(all: Claim[], { directory }: RuleView): Finding[] {
  const known = new Map<string, Map<string, Claim>>();
  return all.flatMap((claim): Finding[] => {
    const { cell, citation, document, issuer } = claim;
    const earlier = known.get(document) ?? new Map<string, Claim>();
    known.set(document, earlier);
    const said = `${citation.date}|${issuer?.code}`;
    if (!earlier.has(said)) earlier.set(said, claim);
    // Nearly always: all say the same of the document.
    if (earlier.size === 1) return [];
    for (const first of earlier.values()) {
      const differs = difference(first, claim, directory);
      if (differs !== null) return [at(cell, { ...differs, document: citation.raw, first: first.cell.cell })];
    }
    return [];
  });
}

type Difference = { kind: string; one: string; two: string };

function difference(a: Claim, b: Claim, directory: AgencyDirectory): Difference | null {
  const [one, two] = [a.citation.date, b.citation.date];
  if (one !== null && two !== null && one !== two && !numberedAnew(a.citation, one, two)) {
    return { kind: 'date', one: a.citation.dateRaw ?? one, two: b.citation.dateRaw ?? two };
  }
  if (!a.issuer || !b.issuer || sameIssuer(a.issuer, b.issuer, directory)) return null;
  return { kind: 'issuer', one: a.issuer.name, two: b.issuer.name };
}

/** Numbers without a year begin again every January: another year is another document. */
function numberedAnew({ year }: Citation, one: string, two: string): boolean {
  return year === null && one.slice(0, 4) !== two.slice(0, 4);
}

function isProvince({ agency, directory }: RuleView): boolean {
  return !!agency?.code && agencyByCode(agency.code, directory)?.kind === 'province';
}
