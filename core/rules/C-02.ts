import type { Citation } from '../citation/types.ts';
import { at, citedIn } from './cited.ts';
import { kindsOfSymbol } from './symbol-kinds.ts';
import type { Rule } from './types.ts';

/** The kind that is written must be the one its symbol means. */
export const C02: Rule = {
  id: 'C-02',
  severity: 'error',
  source: 'Nghị định 30/2020/NĐ-CP, phụ lục I.II.3 và bảng phụ lục III',
  message: 'Tên loại văn bản "{loại}" phải khớp với ký hiệu "{ký hiệu}".',
  local: true,
  check: (view) =>
    citedIn(view).flatMap(({ cell, citation }) => {
      const kinds = meantKinds(citation);
      if (kinds === null || kinds.includes(citation.kind)) return [];
      const { kind, symbol, raw } = citation;
      return [at(cell, { kind, symbol, expected: kinds[0] ?? null, document: raw })];
    }),
};

/** Their parties number them as they like: "Thỏa thuận số 01/TT-BCA-BKHĐT". */
const FREELY_NUMBERED = ['Thỏa thuận', 'Bản thỏa thuận', 'Bản ghi nhớ', 'Hợp đồng'];

function meantKinds({ symbol, year, kind }: Citation): string[] | null {
  if (symbol === null || FREELY_NUMBERED.includes(kind)) return null;
  return kindsOfSymbol(symbol, { normative: year !== null, letter: kind === 'Công văn' });
}
