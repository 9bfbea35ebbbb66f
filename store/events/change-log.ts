import type { Pool } from 'pg';

/** What an area tells after its commit. `kind` and `id` are for programs: no personal data, no text of a form. */
export type Change = { agencyId: number; kind: string; id: string };
export type LoggedChange = Change & { sequence: number; at: Date };

type Stored = { sequence: string; about_agency: number; kind: string; subject: string; at: Date };

/** An agency's own affair until something is submitted: the coordinator hears nothing of it. */
const AT_HOME = new Set(['sign-off', 'sign-off-rule']);

/** Each change goes into two feeds: the agency's own, and that of the coordinator. */
export async function recordChanges(pool: Pool, changes: Change[], coordinatorFeed: number): Promise<number[]> {
  const entries = changes.flatMap((change) =>
    (AT_HOME.has(change.kind) ? [change.agencyId] : [...new Set([change.agencyId, coordinatorFeed])]).map((feed) => ({
      feed,
      ...change,
    })),
  );
  await pool.query('select store.record_changes($1, $2, $3, $4)', [
    entries.map(({ feed }) => feed),
    entries.map(({ agencyId }) => agencyId),
    entries.map(({ kind }) => kind),
    entries.map(({ id }) => id),
  ]);
  return [...new Set(entries.map(({ feed }) => feed))];
}

export async function endOfFeed(pool: Pool, feed: number): Promise<number> {
  const { rows } = await pool.query<{ end: string }>('select store.change_feed_end($1) as end', [feed]);
  return Number(rows[0]?.end);
}

export async function readChanges(pool: Pool, feed: number, after: number, limit: number): Promise<LoggedChange[]> {
  const { rows } = await pool.query<Stored>('select * from store.read_changes($1, $2, $3)', [feed, after, limit]);
  return rows.map(({ sequence, about_agency, kind, subject, at }) => ({
    sequence: Number(sequence),
    agencyId: about_agency,
    kind,
    id: subject,
    at,
  }));
}
