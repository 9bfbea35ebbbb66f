import type { Pool } from 'pg';
import type { Outcome, SyncMessage, Writing } from '../../core/sync/index.ts';

type Written = Extract<Outcome, { kind: 'written' }>;
type Where = { agencyId: number; round: string };

/** Keeps what was decided. False when somebody else wrote since the state was read. */
export async function write(
  pool: Pool,
  { agencyId, round }: Where,
  message: SyncMessage,
  { answer, fingerprint, entries }: Written,
  { author, actor, at }: Writing,
): Promise<boolean> {
  const column = <K extends keyof Written['entries'][number]>(name: K) => entries.map((entry) => entry[name]);
  const parameters = [
    ...[agencyId, round, answer.revision - 1, message.messageId, fingerprint, answer.mark, JSON.stringify(answer)],
    ...[message.baseRevision, author, actor, message.clientId, at],
    ...(['task', 'field', 'how', 'before', 'after', 'mine'] as const).map(column),
  ];
  const places = parameters.map((_, index) => `$${index + 1}`).join(', ');
  const { rows } = await pool.query<{ written: boolean }>(
    { name: 'sync-write', text: `select store.sync_write(${places}) as written` },
    parameters,
  );
  return rows[0]?.written === true;
}
