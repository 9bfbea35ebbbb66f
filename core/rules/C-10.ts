import type { Citation } from '../citation/types.ts';
import { documentByCode } from '../legal-documents/index.ts';
import { at, citedIn } from './cited.ts';
import { comparing } from './comparing.ts';
import type { Finding, Rule, RuleView, WrittenCell } from './types.ts';

const SYMBOL = 'QĐ-TTg';

type Cited = { cell: WrittenCell; citation: Citation };

/**
 * `06/QĐ-TTg` and `06/2022/QĐ-TTg` are different documents. Told when both stand in one sheet, or when the list of
 * documents knows the other one, unless the days of issue set them apart.
 */
export const C10: Rule = {
  id: 'C-10',
  severity: 'warning',
  source: 'Luật 64/2025/QH15 Điều 7',
  message: '{số}/QĐ-TTg (cá biệt) và {số}/{năm}/QĐ-TTg (quy phạm) là hai văn bản khác nhau: cần thống nhất.',
  ...comparing({
    gather: (part) => citedIn(part).filter(({ citation }) => citation.symbol === SYMBOL && citation.number !== null),
    compare: (all, view) => {
      const earlier = new Earlier();
      return all.flatMap((cited): Finding[] => {
        const twin = earlier.twinOf(cited);
        const params = { document: cited.citation.symbolRaw };
        if (twin) {
          return [at(cited.cell, { ...params, kind: 'twice', other: twin.citation.symbolRaw, first: twin.cell.cell })];
        }
        const known = inList(cited.citation, view);
        return known === null ? [] : [at(cited.cell, { ...params, kind: 'list', other: known })];
      });
    },
  }),
};

/** The decisions cited so far by number; of those written alike the first is enough. */
class Earlier {
  private readonly byNumber = new Map<string, Map<string, Cited>>();

  /** The first one this may be mixed up with; from now on it is an earlier one itself. */
  twinOf(cited: Cited): Cited | undefined {
    const number = bareNumber(cited.citation);
    const same = this.byNumber.get(number) ?? new Map<string, Cited>();
    this.byNumber.set(number, same);
    const twin = [...same.values()].find((other) => mixedUp(cited.citation, other.citation));
    const written = `${cited.citation.year}|${cited.citation.date}`;
    if (!same.has(written)) same.set(written, cited);
    return twin;
  }
}

/** Of one number: one with the year in it, one without, and nothing says that they were issued on different days. */
function mixedUp(a: Citation, b: Citation): boolean {
  if ((a.year === null) === (b.year === null)) return false;
  const year = a.year ?? b.year;
  const plain = a.year === null ? a : b;
  if (a.date !== null && b.date !== null) return a.date === b.date;
  return plain.date === null || plain.date.slice(0, 4) === year;
}

/** The list knows the other one and not this one. */
function inList({ number, year, date }: Citation, { documents }: RuleView): string | null {
  if (documents === null || number === null) return null;
  const normative = year ?? date?.slice(0, 4) ?? null;
  if (normative === null) return null;
  const [plain, dated] = [`${number}/${SYMBOL}`, `${number}/${normative}/${SYMBOL}`];
  const [own, other] = year === null ? [plain, dated] : [dated, plain];
  const known = documentByCode(other, documents);
  if (known === null || documentByCode(own, documents) !== null) return null;
  const sameDay = date === null ? known.date?.slice(0, 4) === normative : known.date === date;
  return sameDay ? other : null;
}

function bareNumber({ number }: Citation): string {
  return (number ?? '').replace(/^0+/, '');
}
