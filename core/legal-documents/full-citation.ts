import { formatCitation } from '../citation/format.ts';
import { isLaw } from '../citation/kinds.ts';
import type { LegalDocument, LegalDocuments } from './types.ts';

/**
 * A document as its first citation writes it: kind, number, symbol, date, issuer and title; of a law or an ordinance the
 * name alone (Nghị định 30/2020/NĐ-CP, phụ lục I.II.6.b). The year tells an older law from a later one of its name.
 */
export function fullCitation(document: LegalDocument, known: LegalDocuments): string {
  const { kind, number, year, symbol, date, title, issuer } = document;
  const text = {
    raw: '',
    start: 0,
    end: 0,
    symbolRaw: null,
    dateRaw: null,
    locator: null,
    locatorRaw: null,
    flaws: [],
  };
  if (isLaw(kind)) {
    const named = {
      number: null,
      symbol: null,
      date: null,
      name: title,
      year: isNamedAgain(document, known) ? year : null,
    };
    return formatCitation({ ...text, kind, ...named });
  }
  return `${formatCitation({ ...text, kind, number, year, symbol, date })} của ${issuer} ${title}`;
}

function isNamedAgain({ kind, title, date }: LegalDocument, { documents }: LegalDocuments): boolean {
  return documents.some((other) => other.kind === kind && other.title === title && (other.date ?? '') > (date ?? ''));
}
