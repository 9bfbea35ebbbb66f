import { at } from './cited.ts';
import { resultDocuments, type ResultDocument } from './result-documents.ts';
import type { Rule } from './types.ts';

/**
 * Footnote 3 of the form: "Cung cấp đầy đủ thông tin về số, ký hiệu, ngày tháng năm ban hành văn bản". Only documents
 * that are themselves the result, not those that are acted upon; a law as result needs number and date too.
 */
export const F03: Rule = {
  id: 'F-03',
  severity: 'error',
  source: 'Phụ lục IV Công văn 2367/TCT, chú thích 3',
  message: 'Văn bản là kết quả thực hiện nhiệm vụ phải ghi đầy đủ số, ký hiệu, ngày tháng năm ban hành.',
  local: true,
  check: (view) => {
    const undone = new Set(
      view.rows
        .filter(({ completion }) => completion === 'not-started' || completion === 'not-applicable')
        .map(({ task }) => task.id),
    );
    return view.cells
      .filter(({ field, task }) => field === 'result' && task !== null && !undone.has(task))
      .flatMap((cell) =>
        resultDocuments(cell.text, cell.scan).flatMap((document) => {
          const missing = missingParts(document);
          return missing.length > 0 ? [at(cell, { document: document.written, missing })] : [];
        }),
      );
  },
};

function missingParts({ citation, dated }: ResultDocument): string[] {
  if (citation === null) return dated ? ['number', 'symbol'] : ['number', 'symbol', 'date'];
  const missing: string[] = [];
  if (citation.number === null) missing.push('number');
  if (citation.symbol === null) missing.push('symbol');
  // An impossible day was written, though: that is C-07's to say.
  if (citation.date === null && citation.dateRaw === null && !dated) missing.push('date');
  return missing;
}
