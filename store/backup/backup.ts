import { createHash } from 'node:crypto';
import { renameSync, rmSync } from 'node:fs';
import { Client } from 'pg';
import type { ClientConfig } from 'pg';
import { readLevel } from '../database/migrate.ts';
import { copyOut } from './copy.ts';
import { createBackupWriter } from './format.ts';
import type { Manifest } from './format.ts';
import { copyOutSql, readTables, SAME_TEXT } from './tables.ts';
import type { Table } from './tables.ts';

const FRAME_BYTES = 4 * 1024 * 1024;

/** Writes everything as it stood at one moment, while the store goes on; nobody waits for it. */
export async function backUp(owner: ClientConfig, path: string, now: Date): Promise<Manifest> {
  const client = new Client(owner);
  client.on('error', () => undefined);
  await client.connect();
  const draft = `${path}.part`;
  rmSync(draft, { force: true });
  const writer = createBackupWriter(draft);
  let done = false;
  try {
    await client.query('begin isolation level repeatable read read only');
    await client.query(SAME_TEXT);
    await client.query(`set local app.role = 'backup'`);
    const manifest: Manifest = { createdAt: now.toISOString(), migrations: await readLevel(client), tables: [] };
    for (const table of await readTables(client)) {
      writer.frame('T', Buffer.from(table.name));
      const { rows, sha256 } = await readOut(client, table, (content) => writer.frame('D', content));
      manifest.tables.push({ name: table.name, columns: table.columns, rows, sha256 });
    }
    await client.query('commit');
    writer.frame('M', Buffer.from(JSON.stringify(manifest)));
    writer.finish();
    done = true;
    renameSync(draft, path);
    return manifest;
  } finally {
    if (!done) {
      writer.abandon();
      rmSync(draft, { force: true });
    }
    await client.end();
  }
}

/** A table's rows in the order of their key, counted and hashed; the hash is what a restore is compared by. */
export async function readOut(
  client: Client,
  table: Table,
  write: (content: Buffer) => void,
): Promise<{ rows: number; sha256: string }> {
  const hash = createHash('sha256');
  let rows = 0;
  let gathered: Buffer[] = [];
  let size = 0;
  const flush = () => {
    if (size > 0) write(Buffer.concat(gathered, size));
    gathered = [];
    size = 0;
  };
  await copyOut(client, copyOutSql(table), (chunk) => {
    rows += 1;
    hash.update(chunk);
    gathered.push(chunk);
    size += chunk.length;
    if (size >= FRAME_BYTES) flush();
  });
  flush();
  return { rows, sha256: hash.digest('hex') };
}
