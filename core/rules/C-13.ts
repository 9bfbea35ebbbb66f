import type { Citation } from '../citation/types.ts';
import { at, citedIn } from './cited.ts';
import { issuerParts } from './issuer.ts';
import { isKnownSymbol, nearestSymbol } from './known-symbols.ts';
import type { Rule, RuleView } from './types.ts';

/** Only ministries issue these: whoever is in no list is a slip of the pen. Joint resolutions name mass organisations. */
const BY_MINISTRIES = /^(?:TT|TTLT|NĐ)-/;
/** 2,397 symbols occur in the wild; departments of provinces have as many names as there are provinces. */
const MINISTRY_LIKE = /^B\p{Lu}{3,}$/u;

/** A symbol nobody knows. It never stops anything; of administrative documents only a near miss of a ministry is told. */
export const C13: Rule = {
  id: 'C-13',
  severity: 'warning',
  source: 'Danh bạ cơ quan; ký hiệu gặp từ 20 lần trở lên',
  message: 'Không nhận ra ký hiệu "{ký hiệu}": cần kiểm tra chính tả.',
  local: true,
  check: (view) =>
    citedIn(view).flatMap(({ cell, citation }) => {
      const suggestion = judge(citation, view);
      return suggestion === false ? [] : [at(cell, { symbol: citation.symbol, suggestion })];
    }),
};

/** False = nothing to say. */
function judge({ symbol, year }: Citation, { documents, directory }: RuleView): string | null | false {
  if (symbol === null || documents === null || isKnownSymbol(symbol, documents, directory)) return false;
  const suggestion = nearestSymbol(symbol, documents, directory);
  if (BY_MINISTRIES.test(symbol) && year !== null) return suggestion;
  const likeMinistry = issuerParts(symbol).some((part) => MINISTRY_LIKE.test(part));
  return likeMinistry && suggestion !== null ? suggestion : false;
}
