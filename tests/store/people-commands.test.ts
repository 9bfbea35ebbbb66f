import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readExpiry } from '../../store/access/expiry.ts';
import { readOptions } from '../../store/options.ts';
import { run, startStore } from './support/process.ts';
import type { RunningStore } from './support/process.ts';
import { bearer, newFolder } from './support/store.ts';

const data = newFolder();
let store: RunningStore;
beforeAll(async () => {
  store = await startStore(data);
});
afterAll(async () => {
  await store.stop();
  rmSync(data, { recursive: true, force: true });
});

const lastLine = ({ stdout }: { stdout: string }) => stdout.trimEnd().split('\n').at(-1) ?? '';
const status = async (token: string) => (await fetch(`${store.url}/api/v1/me`, { headers: bearer(token) })).status;

it('prints an invitation for the first administrator on its last line, and a new one when it is run again', async () => {
  const first = lastLine(await run(['administrator', '--data', data]));
  expect(first).toMatch(/^\/loi-moi\/cancu_0_[A-Za-z0-9_-]{43}$/);
  expect((await fetch(store.url + first)).status).toBe(200);
  const again = lastLine(await run(['administrator', '--data', data, '--public-url', 'https://kho.example.gov.vn']));
  expect(again).toMatch(/^https:\/\/kho\.example\.gov\.vn\/loi-moi\/cancu_0_/);
  expect((await fetch(store.url + first)).status).toBe(404);
  expect((await fetch(store.url + new URL(again).pathname)).status).toBe(200);
  expect(store.stderr()).not.toContain(first);
});

it('makes a token with scope, expiry and label, lists it by its mark, and revokes it', async () => {
  const made = await run([
    'token',
    '--data',
    data,
    '--agency',
    'BTC',
    '--scope',
    'read',
    '--expires',
    '90d',
    '--label',
    'Kho của bộ',
  ]);
  const token = lastLine(made);
  expect([made.code, await status(token)]).toEqual([0, 200]);
  const line = lastLine(await run(['tokens', '--data', data]));
  expect(line.split('\t')).toEqual([
    expect.stringMatching(/^[0-9a-f]{12}$/),
    'BTC',
    'officer',
    'read',
    ...Array.from({ length: 2 }, () => expect.any(String) as string),
    'Kho của bộ',
  ]);
  expect(line).not.toContain(token);
  const mark = line.split('\t')[0] ?? '';
  const unknown = mark.startsWith('ffffff') ? '000000' : 'ffffff';
  expect((await run(['tokens', '--data', data, '--revoke', unknown])).code).toBe(1);
  expect(await status(token)).toBe(200);
  expect((await run(['tokens', '--data', data, '--revoke', mark])).code).toBe(0);
  expect([await status(token), (await run(['tokens', '--data', data])).stdout]).toEqual([401, '']);
});

describe('a folder without a store', () => {
  it.each([
    ['token', '--coordinator'],
    ['administrator'],
    ['tokens'],
    ['audit', 'verify'],
    ['key', 'show'],
    ['key', 'rotate'],
    ['backup', join(data, 'sao-luu')],
  ])('is refused in a sentence and not made: %s %s', async (...args) => {
    const missing = join(data, 'không có');
    const { code, stdout, stderr } = await run([...args, '--data', missing]);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^Không có kho dữ liệu ở .+Đề nghị kiểm tra lại --data/);
    expect(existsSync(missing)).toBe(false);
  });
});

describe('help', () => {
  it.each(['--help', '-h', 'help'])('%s prints every command and ends well', async (asked) => {
    const { code, stdout, stderr } = await run([asked]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('restore --data');
  });

  it.each(['administrator', 'token', 'tokens', 'backup', 'restore', 'audit', 'key'])(
    '%s --help prints its own',
    async (command) => {
      const { code, stdout } = await run([command, '--help']);
      expect(code).toBe(0);
      expect(stdout.split('\n')[1]).toContain(`main.ts ${command} `);
    },
  );
});

describe('misuse is answered with the usage', () => {
  it.each([
    ['administrator', '--data', data, '--login', 'có dấu'],
    ['token', '--data', data, '--agency', 'BTC', '--scope', 'all'],
    ['token', '--data', data, '--agency', 'BTC', '--expires', 'mai'],
    ['tokens'],
  ])('%s', async (...args) => {
    const { code, stdout, stderr } = await run(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Cách dùng');
  });
});

describe('readExpiry', () => {
  const now = new Date('2026-11-24T10:00:00Z');
  it.each([
    { text: '90d', at: '2027-02-22T10:00:00.000Z' },
    { text: '2026-12-31', at: '2026-12-31T17:00:00.000Z' },
    { text: '2026-11-24', at: '2026-11-24T17:00:00.000Z' },
  ])('$text', ({ text, at }) => expect(readExpiry(text, now).toISOString()).toBe(at));
  it.each(['0d', '9999d', '2026-11-23', '2026-02-31', '2027-02-31', '90', '', '2026-13-01'])('refuses "%s"', (text) => {
    expect(() => readExpiry(text, now)).toThrow('không phải là hạn dùng');
  });
});

describe('options for people', () => {
  const read = (args: string[], environment = {}) => readOptions(['--port', '0', '--data', 'x', ...args], environment);
  it('say where people reach the store, and whether the proxy is to be believed', () => {
    expect(read([])).toMatchObject({ publicUrl: undefined, trustProxy: false, oidc: undefined });
    expect(read(['--public-url', 'https://kho.vn/', '--trust-proxy'])).toMatchObject({
      publicUrl: 'https://kho.vn',
      trustProxy: true,
    });
    expect(read([], { CAN_CU_PUBLIC_URL: 'https://kho.vn' }).publicUrl).toBe('https://kho.vn');
    expect(() => read(['--public-url', 'https://kho.vn/duong-dan'])).toThrow('origin');
    expect(() => read(['--oidc-issuer', 'http://id.vn'])).toThrow('nhà cung cấp');
  });
});
