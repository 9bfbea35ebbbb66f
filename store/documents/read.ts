import type { PoolClient } from 'pg';
import type { CoveringDocument } from '../../core/wire/submissions.ts';
import { instantInVietnam } from '../clock.ts';
import type { Place } from '../submissions/history.ts';

const LATEST = `from store.covering_documents where agency_id = $1 and round_code = $2 and sequence = $3 order by version desc limit 1`;

export async function readDocument(client: PoolClient, place: Place): Promise<CoveringDocument | null> {
  const { rows } = await client.query<Omit<CoveringDocument, 'attachedAt'> & { at: Date }>(
    `select number, symbol, issued_on as "issuedOn", signer, pdf_hash as "pdfHash", at ${LATEST}`,
    [place.agencyId, place.round, place.sequence],
  );
  if (rows[0] === undefined) return null;
  const { at, ...document } = rows[0];
  return { ...document, attachedAt: instantInVietnam(at) };
}

/** The PDF of the submission's latest document, as it was sent. */
export async function readPdf(client: PoolClient, agencyId: number, number: string): Promise<Buffer | null> {
  const { rows: found } = await client.query<{ round: string; sequence: number }>(
    'select round_code as round, sequence from store.submissions where agency_id = $1 and number = $2',
    [agencyId, number],
  );
  if (found[0] === undefined) return null;
  const { rows } = await client.query<{ pdf: Buffer | null }>(`select pdf ${LATEST}`, [
    ...[agencyId, found[0].round, found[0].sequence],
  ]);
  return rows[0]?.pdf ?? null;
}
