import type { Citation } from '../citation/types.ts';
import { at, citedIn, rewriteCitations, withPart } from './cited.ts';
import type { Rule } from './types.ts';

/** Numbers below 10 take a leading 0. Party documents have a practice of their own and are left alone. */
export const C04: Rule = {
  id: 'C-04',
  severity: 'info',
  source: 'Nghị định 30/2020/NĐ-CP, phụ lục I.II.3.c; Nghị định 34/2016/NĐ-CP Điều 58',
  message: 'Số văn bản nhỏ hơn 10 phải ghi thêm số 0 phía trước: {số}.',
  local: true,
  check: (view) =>
    citedIn(view)
      .filter(({ citation }) => padded(citation) !== citation.symbolRaw)
      .map(({ cell, citation }) => at(cell, { written: citation.symbolRaw, right: padded(citation) })),
  mend: {
    safe: false,
    apply: (text, { scan }) =>
      rewriteCitations(text, scan.citations, (citation) =>
        withPart(citation, citation.symbolRaw, padded(citation) ?? ''),
      ),
  },
};

function padded({ number, symbol, symbolRaw }: Citation): string | null {
  if (symbolRaw === null || number === null || !/^[1-9]$/.test(number) || /\/TW$/.test(symbol ?? '')) return symbolRaw;
  return symbolRaw.replace(number, `0${number}`);
}
