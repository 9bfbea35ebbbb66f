import type { PoolClient } from 'pg';
import type { SubmissionReturn } from '../../core/wire/comments.ts';
import type { SubmissionStep } from '../../core/wire/submissions.ts';
import { instantInVietnam } from '../clock.ts';

/** Where a submission stands inside its agency. */
export type Place = { agencyId: number; round: string; sequence: number };

export async function readHistory(client: PoolClient, { agencyId, round, sequence }: Place): Promise<SubmissionStep[]> {
  const { rows } = await client.query<Omit<SubmissionStep, 'at'> & { at: Date }>(
    `select from_state as from, to_state as to, at, actor, reason, comments from store.submission_history
     where agency_id = $1 and round_code = $2 and sequence = $3 order by step`,
    [agencyId, round, sequence],
  );
  return rows.map((step) => ({ ...step, at: instantInVietnam(step.at) }));
}

/** The last return in a history. */
export function returnIn(number: string, history: SubmissionStep[]): SubmissionReturn | null {
  const step = history.filter(({ to }) => to === 'returned').pop();
  return step === undefined ? null : { number, at: step.at, reason: step.reason ?? '', comments: step.comments };
}
