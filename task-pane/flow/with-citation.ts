import { scanCitations, type Citation } from '../../core/citation/index.ts';
import { codeOf, statusOn, type LegalDocuments } from '../../core/legal-documents/index.ts';
import { readStatus } from '../../core/status/index.ts';
import { bare } from '../../core/text/index.ts';

/** A cell's text with one citation more: after the status phrase, or after what stands behind it. A full stop stays last. */
export function withCitation(text: string, citation: string): string {
  const trimmed = text.trimEnd();
  const stop = trimmed.endsWith('.') ? '.' : '';
  const before = withoutMarks(trimmed.slice(0, trimmed.length - stop.length));
  if (before === '') return citation;
  const { spans } = readStatus(before);
  const endsWithPhrase = spans[spans.length - 1]?.end === before.length;
  return `${before}${endsWithPhrase ? ':' : ';'} ${citation}${stop}`;
}

function withoutMarks(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s;:,]/.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** Whether the text cites all of that already, in whatever way of writing. */
export function citesAlready(text: string, citation: string, day: string, known: LegalDocuments): boolean {
  const documents = (of: string) => scanCitations(of).citations.map((each) => identity(each, day, known));
  const there = new Set(documents(text));
  const wanted = documents(citation);
  return wanted.length > 0 ? wanted.every((each) => there.has(each)) : bare(text).includes(bare(citation));
}

function identity(citation: Citation, day: string, known: LegalDocuments): string {
  const { document } = statusOn(citation, day, known);
  return codeOf(document ?? citation) ?? bare(citation.raw);
}
