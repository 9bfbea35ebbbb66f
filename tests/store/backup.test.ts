import { copyFileSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Receipt } from '../../core/wire/types.ts';
import { backUp } from '../../store/backup/backup.ts';
import { readManifest } from '../../store/backup/format.ts';
import { restore } from '../../store/backup/restore.ts';
import { openAccess } from '../../store/database-access.ts';
import { migrate, readMigrations } from '../../store/database/migrate.ts';
import { openDatabase } from '../../store/database/open.ts';
import { directory, form } from '../../store/seeds.ts';
import { run } from './support/process.ts';
import { requestFor, sheetOf } from './support/sheet.ts';
import { newFolder, openStore } from './support/store.ts';
import type { TestStore } from './support/store.ts';

let store: TestStore;
const place = newFolder();
const file = (name: string) => join(place, name);
const send = async (i: number) => {
  const sheet = sheetOf({
    agency: 'Bộ Tài chính',
    tasks: { 'I.2': { note: `bản ${i}\tcó \\ và "xuống\ndòng" ${'x'.repeat(i)}` } },
  });
  return Receipt.parse(await (await store.submit(store.tokens.BTC, requestFor('BTC', sheet), `khoa-${i}`)).json());
};
beforeAll(async () => {
  store = await openStore({ requestsPerMinute: 100_000 });
  for (let i = 0; i < 3; i += 1) await send(i);
});
afterAll(async () => {
  await store.close();
  rmSync(place, { recursive: true, force: true });
});

const rowsOf = (path: string, name: string) => readManifest(path).tables.find((table) => table.name === name)?.rows;

describe('backup', () => {
  it('holds every agency’s rows, though row-level security binds the owner', async () => {
    await backUp(store.access.owner, file('whole'), new Date());
    expect(rowsOf(file('whole'), 'submissions')).toBe(3);
    expect(rowsOf(file('whole'), 'submission_rows')).toBe(156);
    expect(rowsOf(file('whole'), 'access_tokens')).toBe(3);
    if (process.platform !== 'win32') expect(statSync(file('whole')).mode & 0o777).toBe(0o600);
  });

  it('is one moment while writing goes on: every submission in it is whole', async () => {
    let stop = false;
    let sent = 10;
    const writing = (async () => {
      while (!stop) await send((sent += 1));
    })();
    for (const name of ['busy-1', 'busy-2', 'busy-3']) await backUp(store.access.owner, file(name), new Date());
    stop = true;
    await writing;
    for (const name of ['busy-1', 'busy-2', 'busy-3']) {
      const submissions = rowsOf(file(name), 'submissions') ?? 0;
      expect(rowsOf(file(name), 'submission_rows')).toBe(52 * submissions);
      expect(rowsOf(file(name), 'idempotency_keys')).toBe(submissions);
    }
    await restoredInto(file('busy-3'), async () => undefined);
  });

  it('overwrites nothing', async () => {
    const { code, stderr } = await run(['backup', '--data', store.folder, file('whole')]);
    expect(code).toBe(1);
    expect(stderr).toContain('đã có');
  });
});

/** Restores into a new database of its own server, and looks at it. */
async function restoredInto(path: string, look: (access: Awaited<ReturnType<typeof openAccess>>) => Promise<void>) {
  const folder = newFolder();
  const access = await openAccess(folder, 'store', () => undefined);
  try {
    await restore(access.owner, path);
    await look(access);
  } finally {
    await access.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('restore', () => {
  it('gives the same rows, and the store goes on with them', async () => {
    await restoredInto(file('whole'), async (access) => {
      await backUp(access.owner, file('whole-again'), new Date());
      expect(readManifest(file('whole-again')).tables).toEqual(readManifest(file('whole')).tables);
      const { pool } = await openDatabase(access, { directory, form: form.id }, () => undefined);
      const { rows } = await pool.query('select count(*)::int as n from store.submissions');
      await pool.end();
      expect(rows).toEqual([{ n: 0 }]);
      await expect(restore(access.owner, file('whole'))).rejects.toThrow('đã có dữ liệu');
    });
  });

  it.each([
    ['cut short', (path: string) => truncateSync(path, statSync(path).size - 40)],
    ['altered', (path: string) => flip(path, Math.floor(statSync(path).size / 2))],
    ['longer', (path: string) => writeFileSync(path, 'x', { flag: 'a' })],
    ['something else', (path: string) => writeFileSync(path, 'PK\u0003\u0004')],
  ])('refuses a file that is %s, before anything is made', async (what, damage) => {
    const path = file(`damaged ${what}`);
    copyFileSync(file('whole'), path);
    damage(path);
    const target = join(place, `none ${what}`);
    const { code, stderr } = await run(['restore', '--data', target, path]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/không phải là bản sao lưu nguyên vẹn/);
    expect(statSync(join(target, 'postgres'), { throwIfNoEntry: false })).toBeUndefined();
  });

  it('works from the command line, and refuses a folder that has data', async () => {
    const target = join(place, 'by hand');
    const done = await run(['restore', '--data', target, file('whole')]);
    expect([done.code, done.stdout]).toEqual([0, expect.stringContaining('Đã khôi phục')]);
    const again = await run(['restore', '--data', target, file('whole')]);
    expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('đã có cơ sở dữ liệu')]);
    const out = await run(['backup', '--data', target, file('by hand.backup')]);
    expect([out.code, out.stdout]).toEqual([0, expect.stringContaining('Đã sao lưu')]);
    expect(readManifest(file('by hand.backup')).tables).toEqual(readManifest(file('whole')).tables);
  });
});

function flip(path: string, at: number): void {
  const bytes = readFileSync(path);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

describe('an upgrade from every earlier level', () => {
  const levels = readMigrations().map(({ name, checksum }) => ({ name, checksum }));
  /** The first schema that a submission could be kept in. */
  const FIRST = 3;

  it.each(levels.map(({ name }, i) => [name, i + 1] as const).slice(FIRST - 1))(
    '%s keeps what is in it',
    async (name, count) => {
      const folder = newFolder();
      const access = await openAccess(folder, 'store', () => undefined);
      try {
        const client = new Client(access.owner);
        await client.connect();
        await migrate(client, levels.slice(0, count));
        await client.query(
          `insert into store.agencies (id, code, name, kind) values (1, 'BTC', 'Bộ Tài chính', 'ministry')`,
        );
        await client.query(
          `insert into store.rounds (code, form, name, state) values ('mac-dinh', 'pl4-2367', 'Đợt', 'open')`,
        );
        await client.query('begin');
        await client.query(`select store.act_for(1, 'officer')`);
        await client.query(`select store.append_audit(1, now(), 'người thử', 'submitted', 'thử', '{}')`);
        await client.query('commit');
        await client.query('begin');
        await client.query(`select store.act_for(1, 'officer')`);
        const before = await client.query('select * from store.audit_log order by sequence');
        await client.query('commit');
        await client.end();

        const { pool } = await openDatabase(access, { directory, form: form.id }, () => undefined);
        const now = await pool.connect();
        await now.query('begin');
        await now.query(`select store.act_for(1, 'officer')`);
        const after = await now.query('select * from store.audit_log order by sequence');
        await now.query('commit');
        now.release();
        await pool.end();
        expect(after.rows.map(({ hash }: { hash: Buffer }) => hash)).toEqual(
          before.rows.map(({ hash }: { hash: Buffer }) => hash),
        );
      } finally {
        await access.close();
        rmSync(folder, { recursive: true, force: true });
      }
    },
  );
});
