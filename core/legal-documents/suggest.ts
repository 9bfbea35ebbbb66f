import { bare } from '../text/index.ts';
import { codeOf } from './find.ts';
import { fullCitation } from './full-citation.ts';
import { documentStatus, type DocumentStatus } from './status.ts';
import type { LegalDocument, LegalDocuments } from './types.ts';

export type DocumentSuggestion = DocumentStatus & { document: LegalDocument; citation: string };

/** Fewer letters name too much. */
const SHORTEST = 2;

/**
 * The documents somebody may mean who types part of a number, a symbol, or words of a title, with or without
 * diacritics. Those in force on the day first, then those whose number or name begins so, then the newest.
 */
export function suggestDocuments(
  query: string,
  day: string,
  known: LegalDocuments,
  most: number,
): DocumentSuggestion[] {
  const wanted = bare(query);
  if (wanted.length < SHORTEST) return [];
  const words = wanted.split(' ').map(withoutZeros);
  return known.documents
    .filter((document) => words.every((word) => holds(document, word)))
    .map((document) => ({ ...documentStatus(document, day, known), document, citation: fullCitation(document, known) }))
    .sort((a, b) => rank(b, wanted) - rank(a, wanted) || newerFirst(a.document, b.document))
    .slice(0, most);
}

/** `06/QĐ-TTg` and `6/QĐ-TTg` are one document (`codeOf`). */
const withoutZeros = (word: string): string => word.replace(/^0+(?=\d)/, '');

/** A word typed begins a word of the title or kind, or a part of the number: `59/2022`, `2022`, `nd-cp`. */
function holds(document: LegalDocument, word: string): boolean {
  return ` ${searched(document)}`.includes(` ${word}`) || numberOf(document).includes(`/${word}`);
}

const numberOf = (document: LegalDocument): string => bare(codeOf(document) ?? '');

const searched = (document: LegalDocument): string =>
  `${numberOf(document)} so ${bare(`${document.kind} ${document.title} ${document.issuer}`)}`;

function rank({ status, document }: DocumentSuggestion, wanted: string): number {
  const { kind, title } = document;
  const names = [numberOf(document), bare(title), bare(`${kind} ${title}`)];
  const begins = names.some((name) => name.startsWith(withoutZeros(wanted)));
  return (status === 'in-force' ? 2 : 0) + (begins ? 1 : 0);
}

function newerFirst(a: LegalDocument, b: LegalDocument): number {
  const [left, right] = [a.date ?? '', b.date ?? ''];
  return left === right ? 0 : left < right ? 1 : -1;
}
