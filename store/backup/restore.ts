import { createReadStream } from 'node:fs';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createZstdDecompress } from 'node:zlib';
import { Client, escapeIdentifier } from 'pg';
import type { ClientConfig } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { migrateTo } from '../database/migrate.ts';
import { StartupError } from '../startup-error.ts';
import { dataFile, readManifest } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { measure } from './measure.ts';
import type { Measured } from './measure.ts';
import { copyIn, copyOut } from './tables.ts';

type TableFacts = Manifest['tables'][number];

/**
 * Puts a backup into an empty database: the schema as it was then, the rows in one transaction, each table read back and
 * compared. A later start of the store brings the schema up to date.
 */
export async function restore(owner: ClientConfig, folder: string): Promise<Manifest> {
  const manifest = await readManifest(folder);
  const client = new Client(owner);
  await client.connect();
  try {
    await requireEmpty(client);
    await migrateTo(client, manifest.migrations);
    await client.query('begin');
    // COPY into a table under forced row-level security is refused, also to its owner; lifted inside this transaction.
    const guarded = await client.query<{ name: string }>(
      `select relname::text as name from pg_class where relnamespace = 'store'::regnamespace and relforcerowsecurity`,
    );
    const force = async (verb: 'force' | 'no force') => {
      for (const { name } of guarded.rows) {
        await client.query(`alter table store.${escapeIdentifier(name)} ${verb} row level security`);
      }
    };
    await force('no force');
    for (const table of manifest.tables) await fill(client, table, folder);
    await force('force');
    await client.query('commit');
    return manifest;
  } catch (error) {
    // An empty place again: the whole can be tried once more.
    await client.query('rollback').catch(() => undefined);
    if (!(error instanceof NotEmpty)) await client.query('drop schema if exists store cascade');
    throw error;
  } finally {
    await client.end();
  }
}

class NotEmpty extends StartupError {}

async function requireEmpty(client: Client): Promise<void> {
  const { rowCount } = await client.query(`select from pg_namespace where nspname = 'store'`);
  if (rowCount === 0) return;
  throw new NotEmpty(
    'Nơi khôi phục đã có dữ liệu của kho. Đề nghị chọn một thư mục dữ liệu mới (hoặc một cơ sở dữ liệu trống).',
  );
}

async function fill(client: Client, table: TableFacts, folder: string): Promise<void> {
  // What the migrations themselves put in is in the backup too.
  await client.query(`delete from store.${escapeIdentifier(table.name)}`);
  const { stream, result } = measure();
  try {
    await pipeline(
      createReadStream(dataFile(folder, table.name)),
      createZstdDecompress(),
      stream,
      client.query(copyFrom(copyIn(table))),
    );
  } catch (cause) {
    throw damaged(table, cause);
  }
  if (!same(result(), table) || !same(await readBack(client, table), table)) throw damaged(table);
}

async function readBack(client: Client, table: TableFacts): Promise<Measured> {
  const { stream, result } = measure();
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  await pipeline(client.query(copyTo(copyOut(table))), stream, nowhere);
  return result();
}

const same = (found: Measured, wanted: Measured) => found.rows === wanted.rows && found.sha256 === wanted.sha256;

const damaged = ({ name }: TableFacts, cause?: unknown) =>
  new StartupError(`Bản sao lưu bị hỏng ở phần “${name}”; chưa khôi phục gì. Đề nghị dùng bản sao lưu khác.`, {
    cause,
  });
