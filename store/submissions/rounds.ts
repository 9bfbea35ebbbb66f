import type { Pool, PoolClient } from 'pg';
import type { Round } from '../../core/wire/types.ts';
import { instantInVietnam } from '../clock.ts';

type Stored = Omit<Round, 'dueAt'> & { dueAt: Date | null };

const SELECT = `select code, form, name, opens_on as "opensOn", due_at as "dueAt", report_date as "reportDate", state, scope, severities
  from store.rounds where state <> 'draft'`;

const toRound = (stored: Stored): Round => ({
  ...stored,
  dueAt: stored.dueAt === null ? null : instantInVietnam(stored.dueAt),
});

/** All rounds an agency may know of. */
export async function readRounds(client: Pool | PoolClient): Promise<Round[]> {
  const { rows } = await client.query<Stored>(`${SELECT} order by created_at, code`);
  return rows.map(toRound);
}

export async function readRound(client: Pool | PoolClient, code: string): Promise<Round | null> {
  const { rows } = await client.query<Stored>(`${SELECT} and code = $1`, [code]);
  return rows[0] === undefined ? null : toRound(rows[0]);
}
