import type { Citation } from '../citation/types.ts';
import { documentByCode, documentsCited } from './find.ts';
import type { LegalDocument, LegalDocuments } from './types.ts';

export type InForce = 'in-force' | 'not-in-force' | 'not-yet' | 'unknown';

export type DocumentStatus = {
  status: InForce;
  document: LegalDocument | null;
  /** What took its place, as far as it is known. */
  replacedBy: LegalDocument[];
};

const RELIABLE = ['verified', 'reported'];
const UNKNOWN: DocumentStatus = { status: 'unknown', document: null, replacedBy: [] };

/**
 * Whether a cited document is in force on a day. A name that several laws bear one after another means the one of its
 * day: it has ended only when all of them have.
 */
export function statusOn(citation: Citation, day: string, known: LegalDocuments): DocumentStatus {
  const meant = documentsCited(citation, known);
  const [first] = meant;
  if (first === undefined || !meant.every(({ certainty }) => RELIABLE.includes(certainty))) return UNKNOWN;
  const alive = meant.find((document) => statusOf(document, day) === 'in-force');
  return documentStatus(alive ?? latest(meant), day, known);
}

/** The same for a document of the list; `unknown` where its days cannot be relied on. */
export function documentStatus(document: LegalDocument, day: string, known: LegalDocuments): DocumentStatus {
  const replacedBy = document.replacedBy.flatMap((code) => documentByCode(code, known) ?? []);
  const status = RELIABLE.includes(document.certainty) ? statusOf(document, day) : 'unknown';
  return { status, document, replacedBy };
}

function statusOf({ from, to }: LegalDocument, day: string): InForce {
  if (to !== null && to < day) return 'not-in-force';
  if (from !== null && from > day) return 'not-yet';
  return from === null && to === null ? 'unknown' : 'in-force';
}

function latest(documents: LegalDocument[]): LegalDocument {
  return documents.reduce((a, b) => ((a.date ?? '') >= (b.date ?? '') ? a : b));
}
