import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import type { ClientConfig } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { backup } from '../../store/backup/backup.ts';
import { restore } from '../../store/backup/restore.ts';
import { copyOut, readTables } from '../../store/backup/tables.ts';
import { openDataFolder } from '../../store/data-folder.ts';
import { openAccess } from '../../store/database-access.ts';
import type { Line } from '../table.ts';
import { openFilling } from './filling.ts';
import { frozenSenders } from './frozen.ts';
import { makeSenders } from './senders.ts';
import { serveBenchStore } from './served.ts';

const SMALL = 140_000;
const FULL = 1_400_000;

/**
 * A backup of so many rows of submissions, and as many of drafts, beside the plain copying of the same tables to nowhere;
 * then its restoration into an empty PostgreSQL, which reads every table back and compares its hash.
 */
export async function benchBackup(full: boolean): Promise<Line[]> {
  const size = full ? FULL : SMALL;
  const served = await serveBenchStore();
  const folder = mkdtempSync(join(tmpdir(), 'can-cu-bench-'));
  const place = join(folder, 'backup');
  const other = await openAccess(openDataFolder(join(folder, 'other')), 'store', () => undefined);
  try {
    const [model] = await frozenSenders(served.context, await makeSenders(served.context, 1));
    const filling = await openFilling(served, model!);
    await filling.to(size).finally(() => filling.close());
    const copied = await timed(() => copyToNowhere(served.access.owner));
    const saved = await timed(() => backup(served.access.owner, place, new Date()));
    const restored = await timed(() => restore(other.owner, place));
    const rows = await countOf(other.owner);
    const against = { against: 'COPY to nowhere', peer: copied.ms / 1000, unit: 's' };
    return [
      { what: `backup of 2 × ${size.toLocaleString('en')} rows`, value: saved.ms / 1000, ...against },
      { what: 'restore, verified by hash', value: restored.ms / 1000, ...against },
      {
        what: 'rows of submissions restored',
        value: rows,
        against: 'filled in',
        peer: await countOf(served.access.owner),
        unit: '',
        goal: '1',
      },
    ];
  } finally {
    await other.close();
    await served.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function timed(work: () => Promise<unknown>): Promise<{ ms: number }> {
  const started = performance.now();
  await work();
  return { ms: performance.now() - started };
}

/** The limit: what PostgreSQL alone takes to read all rows out. */
async function copyToNowhere(owner: ClientConfig): Promise<void> {
  await asBackup(owner, async (client) => {
    for (const table of await readTables(client)) {
      const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
      await pipeline(client.query(copyTo(copyOut(table))), nowhere);
    }
  });
}

const countOf = (owner: ClientConfig): Promise<number> =>
  asBackup(owner, async (client) => {
    const { rows } = await client.query<{ count: number }>('select count(*)::int from store.submission_rows');
    return rows[0]?.count ?? 0;
  });

/** The role that row-level security lets read everything. */
async function asBackup<T>(owner: ClientConfig, read: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(owner);
  await client.connect();
  await client.query('begin read only');
  await client.query(`set local app.role = 'backup'`);
  const result = await read(client);
  await client.end();
  return result;
}
