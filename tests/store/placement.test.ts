import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { executable, locateBinaries, runnableBinaries } from '../../store/postgres/binaries.ts';
import { readSecrets } from '../../store/postgres/secrets.ts';
import { isRoot, newServerUser } from '../../store/postgres/server-user.ts';
import { postgresOf, run, startStore } from './support/process.ts';
import { bearer, newFolder } from './support/store.ts';

const onLinux = describe.runIf(process.platform === 'linux');
const NOBODY = { uid: 65_534, gid: 65_534 };

/** Whether another user can read this clone at all. */
const cloneIsOpen = () =>
  isRoot() && spawnSync('test', ['-r', join(import.meta.dirname, 'placement.test.ts')], { ...NOBODY }).status === 0;

const health = async (url: string) => (await fetch(`${url}/api/v1/health`)).status;

onLinux('a data folder', () => {
  const home = newFolder();
  beforeAll(() => chmodSync(home, 0o700));
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it('may lie under a home of mode 700 and a path too long for a socket', async () => {
    const deep = join(home, ...Array.from({ length: 8 }, (_, i) => `thư mục số ${i} của đơn vị`), 'kho');
    expect(Buffer.byteLength(deep)).toBeGreaterThan(200);
    const store = await startStore(deep, ['--demo']);
    expect(await health(store.url)).toBe(200);
    expect((await run(['token', '--data', deep, '--coordinator'])).code).toBe(0);
    expect(await store.stop()).toBe(0);
  });

  it.runIf(isRoot())('is handed to a system user of its own when the store runs as root', async () => {
    const data = join(home, 'root');
    const store = await startStore(data);
    const owner = statSync(join(data, 'postgres')).uid;
    expect(owner).not.toBe(0);
    for (const pid of postgresOf(data)) expect(statSync(`/proc/${pid}`).uid).toBe(owner);
    await store.stop();
  });

  it('that cannot be written is refused in a sentence', async () => {
    const file = join(home, 'một tệp');
    cpSync(join(import.meta.dirname, 'placement.test.ts'), file);
    const { code, stderr } = await run(['--port', '0', '--data', file]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Không dùng được thư mục dữ liệu .+Đề nghị .+\n$/);
  });

  it('of another PostgreSQL version is refused in a sentence', async () => {
    const data = join(home, 'cũ');
    mkdirSync(join(data, 'postgres'), { recursive: true });
    writeFileSync(join(data, 'postgres', 'PG_VERSION'), '16\n');
    const { code, stderr } = await run(['--port', '0', '--data', data]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/PostgreSQL 16, bản này chạy PostgreSQL 18\. Đề nghị/);
  });

  it('without its password file is refused in a sentence', async () => {
    const data = join(home, 'mất mật khẩu');
    expect(await (await startStore(data)).stop()).toBe(0);
    rmSync(join(data, 'postgres-secrets.json'));
    const { code, stderr } = await run(['--port', '0', '--data', data]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Tệp mật khẩu .+Đề nghị khôi phục/);
  });

  it('half made by a start that was killed is made anew', async () => {
    const data = join(home, 'dở dang');
    mkdirSync(join(data, 'postgres.new', 'base'), { recursive: true });
    const store = await startStore(data);
    expect(readdirSync(data)).not.toContain('postgres.new');
    await store.stop();
  });
});

onLinux('PostgreSQL left behind', () => {
  const data = newFolder();
  afterAll(() => rmSync(data, { recursive: true, force: true }));

  it('is stopped at the next start where the kernel did not do it (no setpriv)', async () => {
    const store = await startStore(data, [], { env: { PATH: '/nonexistent' } });
    const before = postgresOf(data);
    const server = Number(readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
    store.child.kill('SIGKILL');
    await sleep(300);
    // Backends whose client is gone may end by themselves; the server stays.
    expect(postgresOf(data)).toContain(server);
    const next = await startStore(data);
    expect(await health(next.url)).toBe(200);
    expect(postgresOf(data).filter((pid) => before.includes(pid))).toEqual([]);
    await next.stop();
  });

  it('as a busy backend that outlives its postmaster is stopped too', async () => {
    const store = await startStore(data);
    const { superuser: password } = readSecrets(data);
    const client = new Client({ host: join(data, 'postgres'), user: 'postgres', password, database: 'can_cu' });
    client.on('error', () => undefined);
    await client.connect();
    const { rows } = await client.query<{ pid: number; postmaster: number }>('select pg_backend_pid() as pid');
    const backend = rows[0]?.pid ?? 0;
    client.query('select count(*) from generate_series(1, 1e12)').catch(() => undefined);
    await sleep(100);
    for (const pid of postgresOf(data).filter((other) => other !== backend)) process.kill(pid, 'SIGKILL');
    store.child.kill('SIGKILL');
    await sleep(300);
    expect(postgresOf(data)).toEqual([backend]);
    const next = await startStore(data);
    expect(await health(next.url)).toBe(200);
    expect(postgresOf(data)).not.toContain(backend);
    await next.stop();
  });
});

describe.runIf(isRoot())('binaries under a closed home', () => {
  const home = mkdtempSync(join(tmpdir(), 'can-cu-home-'));
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it('are copied once to where the server’s user can run them', async () => {
    const closed = join(home, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    const native = join(closed, 'linux-x64', 'native');
    cpSync(await locateBinaries(), native, { recursive: true, verbatimSymlinks: true });
    const cache = join(tmpdir(), `can-cu-cache-${process.pid}`);
    try {
      const user = newServerUser();
      const copy = runnableBinaries(native, user, cache);
      expect(copy.startsWith(cache)).toBe(true);
      expect(
        spawnSync(executable(copy, 'postgres'), ['--version'], { ...user, cwd: '/', encoding: 'utf8' }).stdout,
      ).toContain('18.');
      expect(runnableBinaries(native, user, cache)).toBe(copy);
      expect(readdirSync(cache)).toHaveLength(1);
    } finally {
      rmSync(cache, { recursive: true, force: true });
    }
  });
});

describe.runIf(cloneIsOpen())('a normal user', () => {
  const data = newFolder();
  afterAll(() => rmSync(data, { recursive: true, force: true }));

  it('runs the store as itself, and is told of a folder that is another’s', async () => {
    const mine = join(data, 'mine');
    mkdirSync(mine);
    spawnSync('chown', ['-R', `${NOBODY.uid}:${NOBODY.gid}`, data]);
    const store = await startStore(mine, ['--demo'], { ...NOBODY, cwd: '/' });
    expect(await health(store.url)).toBe(200);
    const denied = await fetch(`${store.url}/api/v1/me`, { headers: bearer('x') });
    expect(denied.status).toBe(401);
    for (const pid of postgresOf(mine)) expect(statSync(`/proc/${pid}`).uid).toBe(NOBODY.uid);
    expect(await store.stop()).toBe(0);

    const { code, stderr } = await run(['--port', '0', '--data', mine], { uid: 61_000, gid: 61_000, cwd: '/' });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Không dùng được thư mục dữ liệu/);
  });
});
