import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { StartupError } from '../startup-error.ts';

/** Any number: two processes that start on one database migrate one after the other. */
const LOCK = 236_704_030;

type Migration = { name: string; sql: string; checksum: string };

/** What has been applied, or is to be. */
type Applied = Pick<Migration, 'name' | 'checksum'>;

/** Brings the schema up to this release; each file is one transaction, none is run twice or changed afterwards. */
export async function migrate(client: Client): Promise<void> {
  await migrating(client, (known) => known);
}

/** Brings an empty schema to where exactly these migrations had brought another one. */
export async function migrateTo(client: Client, level: Applied[]): Promise<void> {
  await migrating(client, (known) => {
    refuseStrangers(new Map(level.map(({ name, checksum }) => [name, checksum])), known);
    return known.filter(({ name }) => level.some((applied) => applied.name === name));
  });
}

async function migrating(client: Client, wanted: (known: Migration[]) => Migration[]): Promise<void> {
  await client.query('select pg_advisory_lock($1)', [LOCK]);
  try {
    await ensureSchema(client);
    await client.query(
      'create table if not exists store.migrations (name text primary key, checksum text not null, applied_at timestamptz not null default now())',
    );
    const { rows } = await client.query<Applied>('select name, checksum from store.migrations');
    const applied = new Map(rows.map(({ name, checksum }) => [name, checksum]));
    const known = readMigrations();
    refuseStrangers(applied, known);
    for (const migration of wanted(known).filter(({ name }) => !applied.has(name))) await apply(client, migration);
  } finally {
    await client.query('select pg_advisory_unlock($1)', [LOCK]);
  }
}

/** `if not exists` would want the right to create schemas even where ours was made for us. */
async function ensureSchema(client: Client): Promise<void> {
  const { rowCount } = await client.query(`select from pg_namespace where nspname = 'store'`);
  if (rowCount === 0) await client.query('create schema store');
}

export function readMigrations(): Migration[] {
  const folder = join(import.meta.dirname, 'migrations');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      // A checkout on Windows may have other line ends.
      const sql = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

function refuseStrangers(applied: Map<string, string>, known: Migration[]): void {
  const checksums = new Map(known.map(({ name, checksum }) => [name, checksum]));
  for (const [name, checksum] of applied) {
    if (checksums.get(name) === checksum) continue;
    throw new StartupError(
      checksums.has(name)
        ? `Bước nâng cấp cơ sở dữ liệu ${name} đã chạy khác với tệp trong bản này. Đề nghị dùng đúng bản Căn Cứ đã tạo dữ liệu.`
        : `Dữ liệu đã được một bản Căn Cứ mới hơn nâng cấp (${name}). Đề nghị dùng bản mới hơn đó.`,
    );
  }
}

async function apply(client: Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query('insert into store.migrations (name, checksum) values ($1, $2)', [name, checksum]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}
