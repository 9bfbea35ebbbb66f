import type { Citation, CitationFlaw } from '../citation/types.ts';
import { at, citedIn, rewriteCitations, withPart } from './cited.ts';
import type { Rule } from './types.ts';

/** The Party's way of writing ("66-NQ/TW") is C-12's matter. */
const NOT_HERE: CitationFlaw = 'party-form';

/**
 * Letters that only look right (Ð U+00D0, Cyrillic С and Р), odd dashes, blanks and underscores inside a symbol: to a
 * computer it is another document (measured: 583 blanks, 37 dashes, 25 Cyrillic, 16 Ð in 81,182 citations).
 */
export const C05: Rule = {
  id: 'C-05',
  severity: 'warning',
  source: 'Đo trên 81.182 viện dẫn; Nghị định 30/2020/NĐ-CP, phụ lục I.II.3',
  message: 'Ký hiệu văn bản không được có ký tự sai (chữ trông giống, gạch lạ, khoảng trắng): đúng là "{ký hiệu}".',
  local: true,
  check: (view) =>
    citedIn(view)
      .filter(({ citation }) => corrected(citation) !== citation.symbolRaw)
      .map(({ cell, citation }) =>
        at(cell, { written: citation.symbolRaw, right: corrected(citation), flaws: flawsOf(citation) }),
      ),
  mend: {
    safe: true,
    apply: (text, { scan }) =>
      rewriteCitations(text, scan.citations, (citation) =>
        withPart(citation, citation.symbolRaw, corrected(citation) ?? ''),
      ),
  },
};

function flawsOf({ flaws }: Citation): CitationFlaw[] {
  return flaws.filter((flaw) => flaw !== NOT_HERE);
}

/** Number and year as written, the symbol in its canonical letters. */
function corrected(citation: Citation): string | null {
  const { number, year, symbol, symbolRaw } = citation;
  if (flawsOf(citation).length === 0 || symbolRaw === null || number === null || symbol === null) return symbolRaw;
  if (/\/TW$/.test(symbol)) return `${number}-${symbol}`;
  return year === null ? `${number}/${symbol}` : `${number}/${year}/${symbol}`;
}
