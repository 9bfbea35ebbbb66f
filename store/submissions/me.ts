import type { PoolClient } from 'pg';
import type { SubmissionReturn } from '../../core/wire/comments.ts';
import type { Me } from '../../core/wire/types.ts';
import { dayInVietnam } from '../clock.ts';
import { readAs } from '../database/pool.ts';
import type { Caller, StoreContext } from '../http/context.ts';
import { readRounds } from '../rounds/read.ts';
import { VERSION } from '../version.ts';
import { readHistory, returnIn } from './history.ts';

type Latest = NonNullable<Me['latest'][string]> & { round: string; sequence: number };

/** What a client needs to know before it works: who it is, which rounds there are, what was sent last. */
export async function me({ pool, clock }: StoreContext, { role, agency, user }: Caller): Promise<Me> {
  return readAs(pool, { agencyId: agency.id, role: 'officer' }, async (client) => {
    const rounds = await readRounds(client, agency.id, clock());
    const { rows: latest } = await client.query<Latest>(
      `select distinct on (round_code) round_code as round, sequence, number, content_hash as "contentHash", state
       from store.submissions where agency_id = $1 order by round_code, sequence desc`,
      [agency.id],
    );
    // Also when another took its place since: clients make their idempotency key of it (CONTRACTS §5).
    const { rows: everReturned } = await client.query<{ round: string; number: string }>(
      `select distinct on (round_code) round_code as round, number
       from store.submissions where agency_id = $1 and returned_at is not null order by round_code, sequence desc`,
      [agency.id],
    );
    const returned = await readWaitingReturns(client, agency.id, latest);
    const byRound = <T extends { round: string }, V>(found: T[], value: (entry: T) => V) =>
      Object.fromEntries(
        rounds.map(({ code }) => [code, found.filter(({ round }) => round === code).map(value)[0] ?? null]),
      );
    return {
      role,
      agency: role === 'coordinator' || role === 'administrator' ? null : { code: agency.code, name: agency.name },
      user: user && { name: user.name },
      today: dayInVietnam(clock()),
      version: VERSION,
      rounds,
      latest: byRound(latest, ({ number, contentHash, state }) => ({ number, contentHash, state })),
      lastReturned: byRound(everReturned, ({ number }) => number),
      returned: byRound(returned, ({ round: _round, ...asked }) => asked),
    };
  });
}

/** What the coordinating body asks for where the latest submission was returned. */
async function readWaitingReturns(
  client: PoolClient,
  agencyId: number,
  latest: Latest[],
): Promise<(SubmissionReturn & { round: string })[]> {
  const waiting: (SubmissionReturn & { round: string })[] = [];
  for (const { round, sequence, number } of latest.filter(({ state }) => state === 'returned')) {
    const asked = returnIn(number, await readHistory(client, { agencyId, round, sequence }));
    if (asked !== null) waiting.push({ round, ...asked });
  }
  return waiting;
}
