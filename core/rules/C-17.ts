import type { Citation } from '../citation/types.ts';
import { documentsCited, statusOn, type LegalDocument } from '../legal-documents/index.ts';
import { fold } from '../text/index.ts';
import { at } from './cited.ts';
import type { Finding, Rule, RuleView, WrittenCell } from './types.ts';

/** The text itself says that the document has been replaced. */
const SUPERSEDED_BEFORE = /(?:thay thế|thay cho|thay|bãi bỏ|trước đây(?: là)?)(?: cho)?[:,(]?$/u;
const SUPERSEDED_AFTER =
  /^[^.;\n]{0,80}?(?:hết hiệu lực|(?:được|bị) (?:thay thế|bãi bỏ)|đã thay thế|không còn hiệu lực|trước đây|nay là)/u;
const LOOK = 100;

/** Not in force on the report date, by the list of documents and only where the list is certain. Never replaced by machine. */
export const C17: Rule = {
  id: 'C-17',
  severity: 'warning',
  source: 'Danh mục hiệu lực văn bản, theo ngày báo cáo',
  message: 'Văn bản viện dẫn phải còn hiệu lực tại ngày báo cáo.',
  local: true,
  check: (view) => view.cells.filter(({ field }) => field === 'basis').flatMap((cell) => endedIn(cell, view)),
};

function endedIn(cell: WrittenCell, { documents, reportDate }: RuleView): Finding[] {
  if (documents === null) return [];
  const { text, scan } = cell;
  const cited = new Set(scan.citations.flatMap((citation) => documentsCited(citation, documents)));
  return scan.citations.flatMap((citation) => {
    const { status, document, replacedBy } = statusOn(citation, reportDate, documents);
    if (status !== 'not-in-force' || document === null || saysSo(text, citation)) return [];
    // Old and new side by side: the officer knows.
    if (replacedBy.some((next) => cited.has(next))) return [];
    return [at(cell, { document: citation.raw, lastDay: document.to, replacedBy: replacedBy.map(inWords) })];
  });
}

function inWords({ kind, number, year, symbol }: LegalDocument): string {
  return [`${kind} số ${number}`, ...(year === null ? [] : [year]), symbol].join('/');
}

function saysSo(text: string, { start, end }: Citation): boolean {
  const before = fold(text.slice(Math.max(0, start - LOOK), start));
  return SUPERSEDED_BEFORE.test(before) || SUPERSEDED_AFTER.test(fold(text.slice(end, end + LOOK)));
}
