import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Me, Problem, Receipt } from '../../core/wire/types.ts';
import { postgresOf, run, startStore } from './support/process.ts';
import type { RunningStore } from './support/process.ts';
import { requestFor, sheetOf } from './support/sheet.ts';
import { bearer, newFolder } from './support/store.ts';

const onLinux = describe.runIf(process.platform === 'linux');

const data = newFolder();
let store: RunningStore;
let tokens: Record<string, string>;
const used: string[] = [];

const readDemoTokens = () => JSON.parse(readFileSync(join(data, 'demo-tokens.json'), 'utf8')) as Record<string, string>;
const ask = (path: string, token: string) => fetch(`${store.url}${path}`, { headers: bearer(token) });
const tokenOf = ({ stdout }: { stdout: string }) => stdout.trimEnd().split('\n').at(-1) ?? '';

beforeAll(async () => {
  store = await startStore(data, ['--demo', '--pane-origin', 'https://pane.example']);
  tokens = readDemoTokens();
  used.push(...Object.values(tokens));
});
afterAll(async () => {
  await store.stop();
  rmSync(data, { recursive: true, force: true });
});

describe('a running store', () => {
  it('listens on loopback and answers', async () => {
    expect(store.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const me = Me.parse(await (await ask('/api/v1/me', tokens['BTC'] ?? '')).json());
    expect(me.agency?.name).toBe('Bộ Tài chính');
  });

  it('has demo tokens for two ministries, a province and the coordinator, for their owner alone', async () => {
    expect(Object.keys(tokens)).toEqual(['BTC', 'BCA', expect.stringMatching(/^T31/), 'coordinator']);
    if (process.platform !== 'win32') expect(statSync(join(data, 'demo-tokens.json')).mode & 0o777).toBe(0o600);
  });

  it('gives its secrets to nobody else', () => {
    if (process.platform === 'win32') return;
    expect(statSync(join(data, 'postgres')).mode & 0o777).toBe(0o700);
    for (const name of ['postgres-secrets.json', 'postgres.log'])
      expect(statSync(join(data, name)).mode & 0o077).toBe(0);
  });

  it('makes tokens from the command line meanwhile', async () => {
    const officer = await run(['token', '--data', data, '--agency', 'Bộ Tư pháp']);
    const coordinator = await run(['token', '--data', data, '--coordinator']);
    used.push(tokenOf(officer), tokenOf(coordinator));
    expect([officer.code, coordinator.code]).toEqual([0, 0]);
    expect(Me.parse(await (await ask('/api/v1/me', tokenOf(officer))).json()).agency?.name).toBe('Bộ Tư pháp');
    expect(Me.parse(await (await ask('/api/v1/me', tokenOf(coordinator))).json()).role).toBe('coordinator');
  });

  it.each(['Bộ Không Có', 'Sở Tư pháp tỉnh Hà Giang', 'Các bộ, ngành, địa phương'])(
    'makes no token for "%s"',
    async (agency) => {
      const { code, stdout, stderr } = await run(['token', '--data', data, '--agency', agency]);
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toContain('Đề nghị');
    },
  );

  it('refuses a second store on its folder in a sentence', async () => {
    const { code, stdout, stderr } = await run(['--port', '0', '--data', data]);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^Thư mục dữ liệu .+ đang được một kho khác sử dụng \(tiến trình \d+\)\. Đề nghị .+\n$/);
  });

  it('answers 413 to ten megabytes, told and untold', async () => {
    const body = `{"form":"${'x'.repeat(10 * 1024 * 1024)}"}`;
    const stream = new Blob([body]).stream();
    for (const upload of [{ body }, { body: stream, duplex: 'half' as const }]) {
      const answer = await fetch(`${store.url}/api/v1/rounds/mac-dinh/submissions`, {
        method: 'POST',
        headers: {
          ...bearer(tokens['BTC']),
          'Content-Type': 'application/json',
          'Idempotency-Key': 'lớn'.normalize('NFD').replace(/[^a-z]/g, ''),
        },
        ...upload,
      });
      expect([answer.status, Problem.parse(await answer.json()).code]).toEqual([413, 'too-large']);
    }
    expect((await ask('/api/v1/me', tokens['BTC'] ?? '')).status).toBe(200);
  });

  it('says what is wrong with its command line', async () => {
    for (const args of [
      [],
      ['--port', '0'],
      ['--port', 'x', '--data', data],
      ['--data', data, '--nope'],
      ['token', '--data', data],
    ]) {
      const { code, stdout, stderr } = await run(args);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain('Cách dùng');
    }
  });
});

onLinux('a receipt survives', () => {
  const send = async (note: string) => {
    const request = requestFor('BTC', sheetOf({ agency: 'Bộ Tài chính', tasks: { 'I.2': { note } } }));
    const answer = await fetch(`${store.url}/api/v1/rounds/mac-dinh/submissions`, {
      method: 'POST',
      headers: {
        ...bearer(tokens['BTC']),
        'Content-Type': 'application/json',
        'Idempotency-Key': request.contentHash.slice(7),
      },
      body: JSON.stringify(request),
    });
    return { status: answer.status, receipt: Receipt.parse(await answer.json()) };
  };
  const postmaster = () => Number(readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
  const died = () =>
    (store.child.exitCode ?? store.child.signalCode) === null ? once(store.child, 'close') : Promise.resolve();

  const kills: { what: string; kill: () => Promise<void> }[] = [
    {
      what: 'SIGKILL of the store alone',
      kill: async () => {
        const gone = died();
        store.child.kill('SIGKILL');
        await gone;
      },
    },
    {
      what: 'SIGKILL of PostgreSQL, then of the store',
      kill: async () => {
        const gone = died();
        process.kill(postmaster(), 'SIGKILL');
        store.child.kill('SIGKILL');
        await gone;
      },
    },
    {
      what: 'SIGKILL of every process at once, and a pid file that names another process',
      kill: async () => {
        const gone = died();
        for (const pid of [...postgresOf(data), store.child.pid ?? 0]) process.kill(pid, 'SIGKILL');
        await gone;
        writeFileSync(join(data, 'postgres', 'postmaster.pid'), `${process.pid}\n/proc/self/fd/3\n`);
      },
    },
    {
      what: 'SIGTERM',
      kill: async () => {
        expect(await store.stop()).toBe(0);
        expect(postgresOf(data)).toEqual([]);
      },
    },
  ];

  it.each(kills)('$what', async ({ what, kill }) => {
    const { receipt } = await send(what);
    await kill();
    store = await startStore(data, ['--demo']);
    const again = await ask(`/api/v1/receipts/${receipt.number}`, tokens['BTC'] ?? '');
    expect(Receipt.parse(await again.json())).toEqual(receipt);
    expect(await send(what)).toEqual({ status: 200, receipt });
    expect(readDemoTokens()).toEqual(tokens);
  });

  it('SIGKILL of PostgreSQL alone: the running store brings it back by itself', async () => {
    const { receipt } = await send('postgres bị dừng');
    process.kill(postmaster(), 'SIGKILL');
    await expect.poll(() => store.stderr(), { timeout: 20_000 }).toContain('postgres ended unexpectedly');
    const status = async () => (await ask(`/api/v1/receipts/${receipt.number}`, tokens['BTC'] ?? '')).status;
    await expect.poll(status, { timeout: 20_000 }).toBe(200);
    expect((await send('postgres bị dừng')).status).toBe(200);
  });

  it('the store’s death takes PostgreSQL with it, or the next start does', async () => {
    const gone = died();
    store.child.kill('SIGKILL');
    await gone;
    await expect.poll(() => postgresOf(data).length, { timeout: 5_000 }).toBe(0);
    store = await startStore(data);
  });
});

onLinux('run by npm', () => {
  const mine = newFolder();
  afterAll(() => rmSync(mine, { recursive: true, force: true }));

  it.each(['SIGTERM', 'SIGKILL'] as const)(
    'stops in order when npm gets %s, and starts again at once',
    async (signal) => {
      const before = await startStore(mine, [], { npm: true });
      before.child.kill(signal);
      const after = await startStore(mine);
      expect((await fetch(`${after.url}/api/v1/health`)).status).toBe(200);
      expect(before.stderr()).not.toContain('postgres ended unexpectedly');
      await after.stop();
    },
  );
});

it('says that a port is taken', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const other = newFolder();
  const { code, stdout, stderr } = await run(['--port', String(port), '--data', other]);
  server.close();
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain(`Cổng ${port} đang được chương trình khác sử dụng`);
  expect(existsSync(join(other, 'demo-tokens.json'))).toBe(false);
  rmSync(other, { recursive: true });
});

it('wrote no token anywhere', () => {
  const texts = [store.stderr(), readFileSync(join(data, 'postgres.log'), 'utf8')];
  for (const token of used) for (const text of texts) expect(text).not.toContain(token);
});
