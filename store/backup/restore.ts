import { Client, escapeIdentifier } from 'pg';
import type { ClientConfig } from 'pg';
import { migrate } from '../database/migrate.ts';
import { StartupError } from '../startup-error.ts';
import { readOut } from './backup.ts';
import { copyIn } from './copy.ts';
import { readFrames, readManifest } from './format.ts';
import type { Manifest } from './format.ts';
import { copyInSql, readTables, SAME_TEXT } from './tables.ts';

/**
 * Fills an empty database: the schema of the backup's own level, its rows, a comparison of every table with the hashes of
 * the backup, and only then the way up to this release. All rows come in one transaction: whole, or not at all.
 */
export async function restore(owner: ClientConfig, path: string): Promise<Manifest> {
  const manifest = readManifest(path);
  const client = new Client(owner);
  client.on('error', () => undefined);
  await client.connect();
  try {
    await requireEmpty(client);
    await migrate(client, manifest.migrations);
    await client.query('begin');
    await client.query(SAME_TEXT);
    await fill(client, manifest, path);
    await compare(client, manifest);
    await client.query('commit');
    await migrate(client);
    await client.query('analyze');
    return manifest;
  } finally {
    await client.end();
  }
}

async function requireEmpty(client: Client): Promise<void> {
  const { rowCount } = await client.query(`select from pg_class where relnamespace = to_regnamespace('store')`);
  if (rowCount === 0) return;
  throw new StartupError(
    'Cơ sở dữ liệu này đã có dữ liệu của Căn Cứ. Đề nghị khôi phục vào một thư mục hoặc cơ sở dữ liệu còn trống.',
  );
}

/** COPY FROM is refused under row-level security: it is lifted for the owner, inside this transaction alone. */
async function fill(client: Client, { tables }: Manifest, path: string): Promise<void> {
  const secured = await forcedTables(client);
  for (const name of secured)
    await client.query(`alter table store.${escapeIdentifier(name)} no force row level security`);
  // A migration may have put rows of its own there; the backup has them as they became.
  await client.query(`truncate ${tables.map(({ name }) => `store.${escapeIdentifier(name)}`).join(', ')}`);
  const byName = new Map(tables.map((table) => [table.name, table]));
  let into: Manifest['tables'][number] | undefined;
  for (const { kind, content } of readFrames(path)) {
    if (kind === 'T') into = byName.get(content.toString('utf8'));
    if (kind === 'D' && into !== undefined) await copyIn(client, copyInSql(into), [content]);
  }
  for (const name of secured)
    await client.query(`alter table store.${escapeIdentifier(name)} force row level security`);
}

async function forcedTables(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'store'::regnamespace and relforcerowsecurity`,
  );
  return rows.map(({ name }) => name);
}

async function compare(client: Client, manifest: Manifest): Promise<void> {
  await client.query(`set local app.role = 'backup'`);
  const expected = new Map(manifest.tables.map((table) => [table.name, table]));
  for (const table of await readTables(client)) {
    const { rows, sha256 } = await readOut(client, table, () => undefined);
    const wanted = expected.get(table.name);
    if (wanted?.rows === rows && wanted.sha256 === sha256) continue;
    throw new StartupError(
      `Bảng ${table.name} khôi phục không khớp với bản sao lưu (${rows} dòng, bản sao lưu có ${wanted?.rows ?? 0}). Chưa có gì được khôi phục. Đề nghị dùng đúng bản Căn Cứ đã tạo bản sao lưu.`,
    );
  }
}
