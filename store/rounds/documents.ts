import type { Pool, PoolClient } from 'pg';
import type { LegalDocument } from '../../core/legal-documents/index.ts';

/** A round's own legal documents as a check takes them; the key names the list, which never changes. */
export type RoundDocumentList = { key: string; list: LegalDocument[] };

const NONE: RoundDocumentList = { key: '', list: [] };
const KEPT = 16;
const known = new Map<string, RoundDocumentList>();

/** Versions are never altered, so what was read once is kept. */
export async function roundDocuments(
  client: Pool | PoolClient,
  { code, documents: version = 0 }: { code: string; documents?: number },
): Promise<RoundDocumentList> {
  if (version === 0) return NONE;
  const key = `${code}:${version}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const { rows } = await client.query<{ documents: LegalDocument[] }>(
    'select documents from store.round_documents where round_code = $1 and version = $2',
    [code, version],
  );
  const read = { key, list: rows[0]?.documents ?? [] };
  if (known.size >= KEPT) known.clear();
  known.set(key, read);
  return read;
}
