import { withDocuments } from '../../core/legal-documents/index.ts';
import type { LegalDocuments } from '../../core/legal-documents/index.ts';
import { documents } from '../seeds.ts';
import type { RoundDocumentList } from './documents.ts';

const KEPT = 8;
/** Built once for each list: core keeps an index with it. */
const known = new Map<string, LegalDocuments>();

/** The documents of this release, with those of the round over them. */
export function documentsWith(round: RoundDocumentList | undefined): LegalDocuments {
  if (round === undefined || round.list.length === 0) return documents;
  const before = known.get(round.key);
  if (before !== undefined) return before;
  const all = withDocuments(documents, round.list);
  if (known.size >= KEPT) known.clear();
  known.set(round.key, all);
  return all;
}
