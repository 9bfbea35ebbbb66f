import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { escapeIdentifier } from 'pg';
import type { Client } from 'pg';
import { StartupError } from '../startup-error.ts';

/** Any number: two processes that start on one database migrate one after the other. */
const LOCK = 236_704_030;

type Migration = { name: string; sql: string; checksum: string };

export type Level = { name: string; checksum: string };

/**
 * Brings the schema up to this release, or to an earlier `level`; each file is one transaction, none is run twice or
 * changed afterwards.
 */
export async function migrate(client: Client, level?: Level[]): Promise<void> {
  await client.query('select pg_advisory_lock($1)', [LOCK]);
  try {
    await client.query('create schema if not exists store');
    await client.query(
      'create table if not exists store.migrations (name text primary key, checksum text not null, applied_at timestamptz not null default now())',
    );
    const applied = new Map((await readLevel(client)).map(({ name, checksum }) => [name, checksum]));
    const known = readMigrations();
    refuseStrangers(applied, known);
    if (level !== undefined) refuseStrangers(new Map(level.map(({ name, checksum }) => [name, checksum])), known);
    const wanted = level === undefined ? known : known.filter(({ name }) => level.some((step) => step.name === name));
    for (const migration of wanted.filter(({ name }) => !applied.has(name))) await apply(client, migration);
    await letOwnerBackUp(client);
  } finally {
    await client.query('select pg_advisory_unlock($1)', [LOCK]);
  }
}

/** The steps a database has been through. */
export async function readLevel(client: Client): Promise<Level[]> {
  const { rows } = await client.query<Level>('select name, checksum from store.migrations order by name');
  return rows;
}

/**
 * Row-level security binds the owner too, and a backup it may not see rows for would be empty without an error. So every
 * table lets its owner read while it acts as `backup`; the app's role has no part in it.
 */
async function letOwnerBackUp(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select c.relname as name from pg_class c
     where c.relnamespace = 'store'::regnamespace and c.relrowsecurity
       and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'owner_backs_up')`,
  );
  for (const { name } of rows) {
    await client.query(
      `create policy owner_backs_up on store.${escapeIdentifier(name)} for select to current_user
       using (current_setting('app.role', true) = 'backup')`,
    );
  }
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
