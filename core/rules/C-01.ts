import type { Citation } from '../citation/types.ts';
import { at, citedIn } from './cited.ts';
import { resultDocuments } from './result-documents.ts';
import type { Rule, WrittenCell } from './types.ts';

const NUMBERED_BY_YEAR = ['Nghị định', 'Thông tư', 'Thông tư liên tịch'];
/** Until the law of 1996 came into force (01/01/1997) numbers had no year: 74/CP. */
const YEARS_BEGAN = '1997-01-01';
const OLD_SYMBOL = /^(CP|HĐBT|TTg|TT[/-]?L[BTC]|TTLB|NĐ)$/;

/** Normative documents carry the year inside the number. The year is never guessed. */
export const C01: Rule = {
  id: 'C-01',
  severity: 'error',
  source: 'Luật 64/2025/QH15 Điều 7 khoản 3; Luật 80/2015/QH13 Điều 10; Nghị định 34/2016/NĐ-CP Điều 58',
  message: '{loại} là văn bản quy phạm pháp luật: số, ký hiệu phải có năm ban hành (số/năm/loại-cơ quan).',
  local: true,
  check: (view) =>
    citedIn(view)
      .filter(({ cell, citation }) => lacksYear(citation) && !lacksSymbolToo(cell, citation))
      .map(({ cell, citation }) => at(cell, { kind: citation.kind, document: citation.symbolRaw ?? citation.raw })),
};

/** "Nghị định số 59" as a result: that its symbol is missing is said by F-03, and whoever adds it adds the year. */
function lacksSymbolToo(cell: WrittenCell, citation: Citation): boolean {
  if (citation.symbol !== null || cell.field !== 'result') return false;
  return resultDocuments(cell.text, cell.scan).some((document) => document.citation === citation);
}

function lacksYear({ kind, number, year, symbol, date }: Citation): boolean {
  if (!NUMBERED_BY_YEAR.includes(kind) || number === null || year !== null) return false;
  return !(date !== null && date < YEARS_BEGAN) && !(symbol !== null && OLD_SYMBOL.test(symbol));
}
