import type { Pool } from 'pg';
import type { HistoryEntry, HistoryPage } from '../../core/wire/sync.ts';
import { instantInVietnam } from '../clock.ts';

type Stored = Omit<HistoryEntry, 'baseRevision' | 'clientId' | 'at'> & {
  position: number;
  base_revision: number;
  client_id: string;
  at: Date;
};
export type HistoryQuery = { cursor?: string; task?: string; field?: string; limit: number };

/** `revision.position` of the last entry of the page before. */
export const CURSOR = /^\d{1,9}\.\d{1,9}$/;

export async function readHistory(
  pool: Pool,
  agencyId: number,
  round: string,
  { cursor, task, field, limit }: HistoryQuery,
): Promise<HistoryPage> {
  const [revision = null, position = null] = cursor?.split('.').map(Number) ?? [];
  // One more than asked for tells whether there is a next page.
  const { rows } = await pool.query<Stored>(
    { name: 'sync-history', text: 'select * from store.sync_history_page($1, $2, $3, $4, $5, $6, $7)' },
    [agencyId, round, revision, position, task ?? null, field ?? null, limit + 1],
  );
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    entries: rows.slice(0, limit).map(toEntry),
    next: last === undefined ? null : `${last.revision}.${last.position}`,
  };
}

/** Names its fields: the row also holds whose it is and where in the page it stands. */
const toEntry = ({ task, field, revision, how, before, after, mine, author, actor, ...row }: Stored): HistoryEntry => ({
  ...{ task, field, revision, how, before, after, mine, author, actor },
  baseRevision: row.base_revision,
  clientId: row.client_id,
  at: instantInVietnam(row.at),
});
