import { Client } from 'pg';
import { sync } from '../../store/sync/sync.ts';
import { SUPERUSER } from '../../store/postgres/cluster.ts';
import { readSecrets } from '../../store/postgres/secrets.ts';
import { freezeIn } from './frozen.ts';
import type { Frozen } from './frozen.ts';
import { openRounds } from './rounds.ts';
import type { Served } from './served.ts';

const MODEL = 'model';
const FIELDS = ['text', 'lead', 'deadline', 'result', 'basis', 'note'] as const;
/** What tells one copy from another; all other columns are the model's. */
const SUBMITTED = {
  round_heads: {},
  submissions: { number: `'fill.' || n` },
  submission_rows: {},
  idempotency_keys: { key: `'fill.' || n` },
  submission_history: {},
};
const DRAFTED = { sync_heads: {}, sync_messages: {}, sync_history: {}, working_fields: {} };

/**
 * Fills the store with copies of what one agency sent and drafted, for every agency in round after round, until there
 * are so many rows of submissions and of drafts. In SQL, past the store, which would take hours.
 */
export async function openFilling(
  { folder, access, context }: Pick<Served, 'folder' | 'access' | 'context'>,
  model: Frozen,
) {
  const tasks = model.verdict.rows.map(({ task }) => task);
  const changes = tasks.flatMap((task) =>
    FIELDS.map((field) => ({ task, field, before: '', after: `${task} ${field}` })),
  );
  await openRounds(access.owner, [MODEL]);
  await freezeIn(context, MODEL, model);
  await sync(context, model.caller, MODEL, { baseRevision: 0, changes, clientId: 'bench' });

  const client = new Client({ ...access.owner, user: SUPERUSER, password: readSecrets(folder).superuser });
  await client.connect();
  const agencies = context.agencies.filter(({ code }) => code !== model.code).map(({ id }) => id);
  const rounds = new Set<string>();

  async function copy(tables: Record<string, Record<string, string>>, from: number, to: number): Promise<void> {
    const wanted = Array.from({ length: Math.ceil(to / agencies.length) }, (_, at) => `fill-${at}`);
    const missing = wanted.filter((round) => !rounds.has(round));
    await openRounds(access.owner, missing);
    for (const round of missing) rounds.add(round);
    for (const [table, changed] of Object.entries(tables)) {
      const columns = { agency_id: '($3::int[])[n % $4::int + 1]', round_code: `'fill-' || (n / $4::int)`, ...changed };
      const rest = await restOf(client, table, Object.keys(columns));
      await client.query(
        `insert into store.${table} (${Object.keys(columns).join(', ')}, ${rest})
         select ${Object.values(columns).join(', ')}, ${rest}
         from generate_series($1::int, $2::int - 1) as n, store.${table} where agency_id = $5 and round_code = $6`,
        [from, to, agencies, agencies.length, model.agencyId, MODEL],
      );
    }
  }

  let submitted = 0;
  let drafted = 0;
  return {
    /** Up to so many rows of submissions, and as many of drafts. */
    async to(size: number): Promise<void> {
      const [submissions, drafts] = [Math.ceil(size / tasks.length), Math.ceil(size / changes.length)];
      await copy(SUBMITTED, submitted, submissions);
      await copy(DRAFTED, drafted, drafts);
      [submitted, drafted] = [submissions, drafts];
      await client.query('analyze');
    },
    close: () => client.end(),
  };
}

async function restOf(client: Client, table: string, but: string[]): Promise<string> {
  const { rows } = await client.query<{ columns: string }>(
    `select string_agg(quote_ident(attname), ', ' order by attnum) as columns from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attname <> all ($2::text[])`,
    [`store.${table}`, but],
  );
  return rows[0]?.columns ?? '';
}
