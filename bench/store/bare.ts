import { Pool } from 'pg';
import type { ClientConfig } from 'pg';
import type { Frozen } from './frozen.ts';

/** As many as the store has. */
const CONNECTIONS = 8;

const TABLES = ['submissions', 'submission_rows', 'idempotency_keys', 'submission_history', 'audit_log'] as const;
const HEADS = ['agency_heads', 'round_heads'] as const;

/**
 * The same tables with the same keys and checks, but no row-level security; on the same server. `like … including`
 * leaves foreign keys out, so those that the inserts have to look up are added.
 */
async function createTables(pool: Pool): Promise<void> {
  await pool.query('create schema bare');
  for (const table of [...TABLES, ...HEADS])
    await pool.query(
      `create table bare.${table} (like store.${table} including defaults including constraints including indexes)`,
    );
  await pool.query(`
    alter table bare.submissions add foreign key (round_code) references store.rounds;
    alter table bare.round_heads add foreign key (round_code) references store.rounds;
    alter table bare.agency_heads add foreign key (agency_id) references store.agencies;
    alter table bare.submission_rows add foreign key (agency_id, round_code, sequence) references bare.submissions;
    alter table bare.idempotency_keys add foreign key (agency_id, round_code, sequence) references bare.submissions;
    alter table bare.submission_history add foreign key (agency_id, round_code, sequence) references bare.submissions`);
}

/** One prepared statement: one round trip, one transaction, no function, nothing to decide. */
const INSERT = `
  with head as (
    insert into bare.agency_heads as h (agency_id, audit_sequence, audit_hash) values ($1, 1, sha256(convert_to($5, 'UTF8')))
    on conflict (agency_id) do update set audit_sequence = h.audit_sequence + 1, audit_hash = excluded.audit_hash
    returning audit_sequence
  ), round as (
    insert into bare.round_heads as r (agency_id, round_code, last_sequence) values ($1, $2, 1)
    on conflict (agency_id, round_code) do update set last_sequence = r.last_sequence + 1
  ), submission as (
    insert into bare.submissions (agency_id, round_code, sequence, number, content_hash, content, request, report_date,
      explanation, submitted_by, receipt, summary, issues, tasks, errors, warnings, client_kind, client_version)
    values ($1, $2, 1, $3, $6, $7, $8, $9, $10, $11, $12, $13, $14, 52, $15, $16, 'other', 'bench')
  ), rows as (
    insert into bare.submission_rows (agency_id, round_code, sequence, position, task, text, lead, deadline, result,
      basis, note, in_scope, completion, status)
    select $1, $2, 1, position, task, text, lead, deadline, result, basis, note, in_scope, completion, status
    from unnest($17::text[], $18::text[], $19::text[], $20::text[], $21::text[], $22::text[], $23::text[], $24::boolean[],
                $25::text[], $26::text[])
      with ordinality as u (task, text, lead, deadline, result, basis, note, in_scope, completion, status, position)
  ), key as (
    insert into bare.idempotency_keys (agency_id, key, round_code, sequence, content_hash) values ($1, $4, $2, 1, $6)
  ), history as (
    insert into bare.submission_history (agency_id, round_code, sequence, step, to_state, at, actor)
    values ($1, $2, 1, 1, 'received', now(), 'bench')
  )
  insert into bare.audit_log (agency_id, sequence, body, previous_hash, hash)
  select $1, audit_sequence, $5, '', sha256(convert_to($5, 'UTF8')) from head`;

/** The bare driver: the same inserts into the same tables, by `pg`, without anything that makes a store of them. */
export async function openBare(owner: ClientConfig) {
  const pool = new Pool({ ...owner, max: CONNECTIONS });
  await createTables(pool);
  return {
    insert: async (round: string, frozen: Frozen): Promise<void> => {
      const { agencyId, code, receipt, verdict, request, reportDate } = frozen;
      const { rows, issues, summary, canonical, contentHash } = verdict;
      const number = `${round}.${code}.0001`;
      const audit = JSON.stringify({ agency: agencyId, action: 'submitted', subject: number, facts: { contentHash } });
      await pool.query({
        name: 'bare-insert',
        text: INSERT,
        values: [
          ...[agencyId, round, number, `bench-${round}`, audit, contentHash, canonical, JSON.stringify(request)],
          ...[reportDate, request.explanation, 'bench', receipt, JSON.stringify(summary), JSON.stringify(issues)],
          ...[summary.errors, summary.warnings],
          ...(['task', 'text', 'lead', 'deadline', 'result', 'basis', 'note'] as const).map((column) =>
            rows.map((row) => row[column]),
          ),
          ...(['inScope', 'completion', 'status'] as const).map((column) => rows.map((row) => row[column])),
        ],
      });
    },
    close: () => pool.end(),
  };
}
