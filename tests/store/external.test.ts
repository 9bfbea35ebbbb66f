import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Me, Receipt } from '../../core/wire/types.ts';
import { openAccess } from '../../store/database-access.ts';
import type { Access } from '../../store/database-access.ts';
import { readSecrets } from '../../store/postgres/secrets.ts';
import type { Secrets } from '../../store/postgres/secrets.ts';
import { run, startStore } from './support/process.ts';
import { requestFor, sheetOf } from './support/sheet.ts';
import { bearer, newFolder } from './support/store.ts';

/** Somebody else's PostgreSQL: reached over its socket's folder, hence where there are sockets. */
describe.runIf(process.platform === 'linux')('DATABASE_URL', () => {
  const server = newFolder();
  const data = newFolder();
  let access: Access;
  let secrets: Secrets;
  beforeAll(async () => {
    access = await openAccess(server, 'store', () => undefined);
    secrets = readSecrets(server);
    const admin = new Client(config('postgres', secrets.superuser, 'postgres'));
    await admin.connect();
    await admin.query('drop role can_cu_app');
    await admin.query('create database theirs');
    await admin.end();
  });
  afterAll(async () => {
    await access.close();
    for (const folder of [server, data]) rmSync(folder, { recursive: true, force: true });
  });

  const host = () => join(server, 'postgres');
  const config = (user: string, password: string, database: string) => ({ host: host(), user, password, database });
  const urlOf = (user: string, password: string) =>
    `postgres://${user}:${password}@/theirs?host=${encodeURIComponent(host())}`;
  const withUrl = (url: string) => ({ env: { ...process.env, DATABASE_URL: url } });

  it('tells an account that may not make roles what its administrator has to do', async () => {
    const { code, stderr } = await run(['--port', '0', '--data', data], withUrl(urlOf('can_cu_owner', secrets.owner)));
    expect(code).toBe(1);
    expect(stderr).toContain('CREATE ROLE can_cu_app NOLOGIN');
  });

  it('tells of a wrong password and of a server that is away', async () => {
    for (const url of [urlOf('postgres', 'sai'), 'postgres://u:p@127.0.0.1:1/x']) {
      const { code, stderr } = await run(['--port', '0', '--data', data], withUrl(url));
      expect(code).toBe(1);
      expect(stderr).toMatch(/^Không kết nối được PostgreSQL theo biến DATABASE_URL/);
      expect(stderr).not.toContain('sai');
    }
  });

  it('serves the whole store, row-level security included, even to a superuser’s URL', async () => {
    const url = urlOf('postgres', secrets.superuser);
    const token = (await run(['token', '--data', data, '--agency', 'BTC'], withUrl(url))).stdout.trim();
    const request = requestFor('BTC', sheetOf({ agency: 'Bộ Tài chính' }));
    const first = await startStore(data, [], withUrl(url));
    const answer = await fetch(`${first.url}/api/v1/rounds/mac-dinh/submissions`, {
      method: 'POST',
      headers: { ...bearer(token), 'Content-Type': 'application/json', 'Idempotency-Key': 'khoa' },
      body: JSON.stringify(request),
    });
    expect(answer.status).toBe(201);
    const { number } = Receipt.parse(await answer.json());
    expect(await first.stop()).toBe(0);

    const second = await startStore(data, [], withUrl(url));
    const me = Me.parse(await (await fetch(`${second.url}/api/v1/me`, { headers: bearer(token) })).json());
    expect(me.latest['mac-dinh']?.number).toBe(number);
    await second.stop();

    const app = new Client({ connectionString: url, options: '-c role=can_cu_app' });
    await app.connect();
    const { rows } = await app.query<{ count: number }>('select count(*)::int as count from store.submissions');
    await app.end();
    expect(rows).toEqual([{ count: 0 }]);
  });
});
