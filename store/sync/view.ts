import type { Pool } from 'pg';
import type { SyncMessage, SyncView } from '../../core/sync/index.ts';
import type { FieldState, SyncAnswer } from '../../core/wire/sync.ts';
import { instantInVietnam } from '../clock.ts';

type Stored = Pick<SyncView, 'revision' | 'mark' | 'fields' | 'changed'> & {
  base_mark: string | null;
  fingerprint: string | null;
  answer: string | null;
};
export type Asked = Pick<SyncMessage, 'baseRevision' | 'messageId' | 'changes'>;

/** What decides about a message, as of one moment. */
export async function readView(pool: Pool, agencyId: number, round: string, asked: Asked): Promise<SyncView> {
  const { baseRevision, messageId, changes } = asked;
  const { rows } = await pool.query<Stored>(
    { name: 'sync-view', text: 'select * from store.sync_view($1, $2, $3, $4, $5, $6)' },
    [agencyId, round, baseRevision, messageId, changes.map(({ task }) => task), changes.map(({ field }) => field)],
  );
  if (rows[0] === undefined) throw new Error('store.sync_view answered nothing');
  const { revision, mark, base_mark: baseMark, fingerprint, answer, fields, changed } = rows[0];
  return {
    revision,
    mark,
    baseMark,
    answered:
      fingerprint === null || answer === null ? null : { fingerprint, answer: JSON.parse(answer) as SyncAnswer },
    fields: fields.map(inVietnam),
    changed: changed.map(inVietnam),
  };
}

const inVietnam = <F extends FieldState>(field: F): F => ({ ...field, at: instantInVietnam(new Date(field.at)) });
