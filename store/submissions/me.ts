import type { Me } from '../../core/wire/types.ts';
import { dayInVietnam } from '../clock.ts';
import { readAs } from '../database/pool.ts';
import type { Caller, StoreContext } from '../http/context.ts';
import { readRounds } from '../rounds/read.ts';

type Latest = NonNullable<Me['latest'][string]> & { round: string };

/** What a client needs to know before it works: who it is, which rounds there are, what was sent last. */
export async function me({ pool, clock }: StoreContext, { role, agency }: Caller): Promise<Me> {
  return readAs(pool, { agencyId: agency.id, role: 'officer' }, async (client) => {
    const rounds = await readRounds(client, agency.id, clock());
    const { rows: latest } = await client.query<Latest>(
      `select distinct on (round_code) round_code as round, number, content_hash as "contentHash", state
       from store.submissions where agency_id = $1 order by round_code, sequence desc`,
      [agency.id],
    );
    const { rows: returned } = await client.query<{ round: string; number: string }>(
      `select distinct on (round_code) round_code as round, number
       from store.submissions where agency_id = $1 and state = 'returned' order by round_code, sequence desc`,
      [agency.id],
    );
    const byRound = <T extends { round: string }, V>(found: T[], value: (entry: T) => V) =>
      Object.fromEntries(
        rounds.map(({ code }) => [code, found.filter(({ round }) => round === code).map(value)[0] ?? null]),
      );
    return {
      role,
      agency: role === 'coordinator' || role === 'administrator' ? null : { code: agency.code, name: agency.name },
      today: dayInVietnam(clock()),
      rounds,
      latest: byRound(latest, ({ number, contentHash, state }) => ({ number, contentHash, state })),
      lastReturned: byRound(returned, ({ number }) => number),
    };
  });
}
