import type { PoolClient } from 'pg';
import { changedFields } from '../../core/submissions/index.ts';
import type { HeldSubmission } from '../../core/wire/sign-off.ts';
import type { UnaskedChange } from '../../core/wire/submissions.ts';
import type { Round, SubmissionRequest } from '../../core/wire/types.ts';
import { readAs } from '../database/pool.ts';
import type { Caller, StoreContext } from '../http/context.ts';
import { ProblemError } from '../http/problems.ts';
import { openRound } from '../rounds/open-round.ts';
import { readRound } from '../rounds/read.ts';
import { checked } from '../submissions/checked.ts';
import type { Readable } from '../submissions/checked.ts';
import { readSubmission } from '../submissions/detail.ts';
import { knownHeld } from './known.ts';
import { shownOf } from './read.ts';
import { approversFor } from './rule.ts';

export type HeldView = {
  held: HeldSubmission;
  request: SubmissionRequest;
  mustSign: string[];
  /** As the round is now; null where it can no longer be checked. */
  verdict: Readable | null;
  /** Why it could not be signed now. */
  problem: ProblemError | null;
  /** Against the agency's latest submission in the round; null where there is none. */
  since: { number: string; changes: UnaskedChange[] } | null;
};

/** All that an approver has to see before signing. */
export async function viewHeld(context: StoreContext, by: Pick<Caller, 'agency'>, id: string): Promise<HeldView> {
  const { agency } = by;
  const kept = await knownHeld(context, agency.id, id);
  const request = JSON.parse(kept.request) as SubmissionRequest;
  const { round, problem: closed } = await roundOf(context, by, kept.round, request.form);
  const { verdict, problem: refused } = await verdictOf(context, agency.code, round, request);
  const read = await readAs(context.pool, { agencyId: agency.id, role: 'officer' }, async (client) => ({
    held: await shownOf(client, agency.id, kept),
    mustSign: await approversFor(client, agency.id, kept.actor),
    latest: await latestOf(client, context, agency.id, kept.round),
  }));
  const { latest, ...shown } = read;
  const since = latest &&
    verdict && { number: latest.receipt.number, changes: changedFields(latest.rows, verdict.rows) };
  return { ...shown, request, verdict, problem: closed ?? refused, since };
}

async function roundOf(context: StoreContext, by: Pick<Caller, 'agency'>, code: string, form: string) {
  try {
    return { round: await openRound(context, by, { round: code, form }), problem: null };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { round: await readRound(context.pool, code, by.agency.id, context.clock()), problem: error };
  }
}

async function verdictOf(context: StoreContext, agency: string, round: Round | null, request: SubmissionRequest) {
  if (round === null) return { verdict: null, problem: null };
  try {
    const { verdict, refusal } = await checked(context, agency, round, request);
    return { verdict, problem: refusal };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { verdict: null, problem: error };
  }
}

async function latestOf(client: PoolClient, { key }: StoreContext, agencyId: number, round: string) {
  const { rows } = await client.query<{ number: string }>(
    'select number from store.submissions where agency_id = $1 and round_code = $2 order by sequence desc limit 1',
    [agencyId, round],
  );
  return rows[0] === undefined ? null : readSubmission(client, agencyId, rows[0].number, key);
}
