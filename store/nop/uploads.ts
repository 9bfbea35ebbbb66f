import { randomUUID } from 'node:crypto';
import type { Answers } from '../../core/read-form/types.ts';
import { readAs } from '../database/pool.ts';
import type { StoreContext } from '../http/context.ts';

/** One working day, as long as a page's session. */
export const KEPT_HOURS = 8;
const MOST_PER_AGENCY = 20;

/** A file as it was handed in, and what its officer answered about it. */
export type Upload = {
  id: string;
  round: string;
  /** ISO day. */
  reportDate: string;
  name: string;
  bytes: Uint8Array;
  answers: Answers;
};

type Need = Pick<StoreContext, 'pool' | 'clock'>;

export async function keepUpload(
  { pool, clock }: Need,
  agencyId: number,
  { round, reportDate, name, bytes }: Pick<Upload, 'round' | 'reportDate' | 'name' | 'bytes'>,
): Promise<string> {
  const id = randomUUID();
  const now = clock();
  const oldest = new Date(now.getTime() - KEPT_HOURS * 3_600_000);
  await pool.query('select store.keep_upload($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
    ...[agencyId, id, round, reportDate, name, Buffer.from(bytes), now, oldest, MOST_PER_AGENCY],
  ]);
  return id;
}

/** Only the agency's own, and only while it is kept. */
export async function readUpload({ pool, clock }: Need, agencyId: number, id: string): Promise<Upload | null> {
  const oldest = new Date(clock().getTime() - KEPT_HOURS * 3_600_000);
  return readAs(pool, { agencyId, role: 'officer' }, async (client) => {
    const { rows } = await client.query<Upload>(
      `select id, round_code as round, report_date as "reportDate", name, bytes, answers
       from store.uploads where agency_id = $1 and id = $2 and uploaded_at >= $3`,
      [agencyId, id, oldest],
    );
    return rows[0] ?? null;
  });
}

export async function answerUpload({ pool }: Need, agencyId: number, id: string, answers: Answers): Promise<void> {
  await pool.query('select store.answer_upload($1, $2, $3)', [agencyId, id, JSON.stringify(answers)]);
}
