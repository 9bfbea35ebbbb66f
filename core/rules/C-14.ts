import { at, citedIn } from './cited.ts';
import { issuerNamed, issuersOf, namedNearby, sameIssuer } from './issuer.ts';
import type { Rule } from './types.ts';

/** Who issued it by the sentence and by the symbol. Symbols of nobody known, and of provinces, tell nothing. */
export const C14: Rule = {
  id: 'C-14',
  severity: 'warning',
  source: 'Danh bạ cơ quan',
  message: 'Cơ quan nêu trong câu phải khớp với cơ quan trong ký hiệu.',
  local: true,
  check: (view) =>
    citedIn(view).flatMap(({ cell, citation }) => {
      if (cell.field !== 'result' || citation.symbol === null) return [];
      const named = issuerNamed(cell.text, citation, view.directory);
      const meant = issuersOf(citation.symbol, view.directory);
      const [first] = meant;
      if (named === null || first === undefined) return [];
      if (meant.some((issuer) => sameIssuer(named, issuer, view.directory))) return [];
      if (namedNearby(cell.text, citation, meant, view.directory)) return [];
      return [at(cell, { document: citation.raw, named: named.name, meant: first.name })];
    }),
};
