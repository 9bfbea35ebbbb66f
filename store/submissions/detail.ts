import type { PoolClient } from 'pg';
import { answered } from '../../core/submissions/index.ts';
import type { KeptRow, ReturnAnswer, SubmissionDetail } from '../../core/wire/submissions.ts';
import type { SubmissionRequest } from '../../core/wire/types.ts';
import { readDocument } from '../documents/read.ts';
import type { StoreKey } from '../receipts/store-key.ts';
import { readHistory, returnIn } from './history.ts';
import type { Place } from './history.ts';
import { readReceipt } from './receipts.ts';

type Kept = Pick<SubmissionDetail, 'supersededBy' | 'issues'> & {
  sequence: number;
  /** Text: half a surrogate pair in it, which is kept as it came, is no JSON to PostgreSQL. */
  request: string;
};

export async function readSubmission(
  client: PoolClient,
  agencyId: number,
  number: string,
  key: StoreKey,
): Promise<SubmissionDetail | null> {
  const receipt = await readReceipt(client, agencyId, number, key);
  if (receipt === null) return null;
  const { rows: found } = await client.query<Kept>(
    `select sequence, superseded_by as "supersededBy", issues, request
     from store.submissions where agency_id = $1 and number = $2`,
    [agencyId, number],
  );
  const kept = found[0];
  if (kept === undefined) return null;
  const place = { agencyId, round: receipt.round, sequence: kept.sequence };
  const history = await readHistory(client, place);
  const rows = await readRows(client, place);
  return {
    receipt,
    supersededBy: kept.supersededBy,
    history,
    returned: returnIn(number, history),
    answers: await answersOf(client, place, rows),
    document: await readDocument(client, place),
    reasons: (JSON.parse(kept.request) as Pick<SubmissionRequest, 'reasons'>).reasons ?? {},
    rows,
    issues: kept.issues,
  };
}

async function readRows(client: PoolClient, { agencyId, round, sequence }: Place): Promise<KeptRow[]> {
  const { rows } = await client.query<KeptRow>(
    `select task, text, lead, deadline, result, basis, note, in_scope as "inScope", completion, status
     from store.submission_rows where agency_id = $1 and round_code = $2 and sequence = $3 order by position`,
    [agencyId, round, sequence],
  );
  return rows;
}

/** The latest earlier submission that was returned is the one this answers, also where others came in between. */
async function answersOf(client: PoolClient, place: Place, rows: KeptRow[]): Promise<ReturnAnswer | null> {
  const { agencyId, round, sequence } = place;
  const { rows: found } = await client.query<{ sequence: number; number: string }>(
    `select sequence, number from store.submissions
     where agency_id = $1 and round_code = $2 and sequence < $3 and returned_at is not null order by sequence desc limit 1`,
    [agencyId, round, sequence],
  );
  if (found[0] === undefined) return null;
  const earlier = { agencyId, round, sequence: found[0].sequence };
  const returned = returnIn(found[0].number, await readHistory(client, earlier));
  return returned && answered(returned, await readRows(client, earlier), rows);
}
