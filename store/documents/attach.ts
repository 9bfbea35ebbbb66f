import { createHash } from 'node:crypto';
import type { CoveringDocumentRequest } from '../../core/wire/submissions.ts';
import type { StoreContext } from '../http/context.ts';
import { holdsNul } from '../http/input-text.ts';
import { ProblemError } from '../http/problems.ts';

const LARGEST = 20 * 1024 * 1024;
const MAGIC = Buffer.from('%PDF-');

export type Attachment = Omit<CoveringDocumentRequest, 'pdf'> & { pdf: Buffer | null };

/** Keeps the document beside the submission. The PDF is never opened: only its first bytes and its size are looked at. */
export async function attachDocument(
  { pool, clock, events }: StoreContext,
  by: { agencyId: number; actor: string },
  submission: string,
  { number, symbol, issuedOn, signer, pdf }: Attachment,
): Promise<void> {
  if (holdsNul([number, symbol, signer])) throw new ProblemError('nul-in-text');
  if (pdf !== null && !isPdf(pdf)) throw new ProblemError('not-a-pdf');
  const hash = pdf === null ? null : `sha256:${createHash('sha256').update(pdf).digest('hex')}`;
  const { rows } = await pool.query<{ outcome: string }>(
    'select store.attach_document($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) as outcome',
    [by.agencyId, submission, number, symbol, issuedOn, signer, pdf, hash, clock(), by.actor],
  );
  const outcome = rows[0]?.outcome;
  if (outcome === 'missing') throw new ProblemError('not-found');
  if (outcome !== 'attached') throw new ProblemError('document-not-taken', { number: submission });
  events.changed({ agencyId: by.agencyId, kind: 'submission', id: submission });
}

const isPdf = (bytes: Buffer) => bytes.length <= LARGEST && bytes.subarray(0, MAGIC.length).equals(MAGIC);
