import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { afterAll, describe, expect, it } from 'vitest';
import { manifest, open, value } from './support.ts';

const server = new Worker(new URL('./echo-server.ts', import.meta.url));
const [port] = (await once(server, 'message')) as [number];
afterAll(() => server.terminate());

const storeUrl = `http://127.0.0.1:${port}`;
const TOKEN = 'cc_bi-mat-0123456789abcdef';
const get = (path: string, headers: Record<string, string> = {}) => ({ path, method: 'GET', headers });
type Seen = {
  method: string;
  url: string;
  authorization: string | null;
  headers: Record<string, string>;
  body: string;
};

describe('the way to the store', () => {
  it('adds address and access code, and answers status, headers and body', async () => {
    const { standIn, ask } = open({ storeUrl });
    value(await ask('secretSet', { token: TOKEN }));
    const request = {
      path: '/api/v1/rounds/mac-dinh/submissions',
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': 'khoá-1', Accept: 'application/json' },
      body: '{"văn bản":"Đề án 06"}',
    };
    const answer = value(await ask('fetch', request));
    const seen = JSON.parse(answer.body) as Seen;
    expect(seen).toMatchObject({
      method: 'POST',
      url: request.path,
      body: request.body,
      authorization: `Bearer ${TOKEN}`,
    });
    expect(seen.headers).toMatchObject({ 'content-type': 'application/json', accept: 'application/json' });
    expect(answer.status).toBe(200);
    expect(answer.headers).toEqual({
      'content-type': 'application/json; charset=utf-8',
      'idempotent-replayed': 'true',
    });
    expect(standIn.log.last!.fetches).toEqual([
      { method: 'post', url: `https://can-cu.test${request.path}`, status: 200 },
    ]);
    await standIn.close();
  });

  it('lets the page set neither the access code nor anything but the known headers', async () => {
    const { standIn, ask } = open({ storeUrl });
    const headers = { Authorization: 'Bearer khác', Cookie: 'a=1', 'X-Forwarded-For': '1.1.1.1' };
    const { authorization, headers: sent } = JSON.parse(
      value(await ask('fetch', get('/api/v1/me', headers))).body,
    ) as Seen;
    expect(authorization).toBeNull();
    expect(sent).not.toHaveProperty('cookie');
    expect(sent).not.toHaveProperty('x-forwarded-for');
    await standIn.close();
  });

  it.each([401, 404, 409, 422, 429, 500, 302])('hands on status %i', async (status) => {
    const { standIn, ask } = open({ storeUrl });
    expect(value(await ask('fetch', get(`/api/v1/me?status=${status}`))).status).toBe(status);
    await standIn.close();
  });

  it.each([
    '/',
    '/coordinator',
    '/api/v2/me',
    '/api/v1',
    '/api/v1/../../coordinator',
    '/api/v1/%2e%2e/%2E%2e/coordinator',
    '/api/v1/..%2fcoordinator',
    '/api/v1//evil.example/',
    '/api/v1/me\\..',
    '/api/v1/@evil.example',
    '/api/v1/me#x',
    '/api/v1/me\nHost: evil.example',
    'https://evil.example/api/v1/me',
    '//evil.example/api/v1/me',
    '.evil.example/api/v1/me',
    '@evil.example/api/v1/me',
  ])('does not call %j', async (path) => {
    const { standIn, ask } = open({ storeUrl });
    expect(await ask('fetch', get(path))).toMatchObject({ ok: false, code: 'bad-request' });
    expect(standIn.log.last!.fetches).toEqual([]);
    await standIn.close();
  });

  it.each(['http://can-cu.test', 'https://can-cu.test/x', 'https://a@can-cu.test', 'can-cu.test', '', 'javascript:1'])(
    'takes %j for no address',
    async (address) => {
      const { standIn, ask } = open({ storeUrl });
      standIn.properties.script.set('STORE_URL', address);
      expect(await ask('fetch', get('/api/v1/me'))).toMatchObject({ ok: false, code: 'not-configured' });
      expect(standIn.log.last!.fetches).toEqual([]);
      await standIn.close();
    },
  );

  it('says so when the store cannot be reached, without Google’s words', async () => {
    const { standIn, ask } = open({ storeUrl });
    value(await ask('secretSet', { token: TOKEN }));
    standIn.trouble.storeDown = true;
    const answer = await ask('fetch', get('/api/v1/me'));
    expect(answer).toMatchObject({ ok: false, code: 'offline' });
    expect(JSON.stringify(answer)).not.toMatch(/https:|Bearer/);
    await standIn.close();
  });

  it('goes nowhere that the whitelist of the manifest does not name', async () => {
    const listed = (prefix: string) =>
      JSON.stringify({ ...(JSON.parse(manifest) as object), urlFetchWhitelist: [prefix] });
    for (const [prefix, ok] of [
      ['https://can-cu.test/api/v1/', true],
      ['https://khac.example/api/v1/', false],
    ] as const) {
      const { standIn, ask } = open({ storeUrl, manifest: listed(prefix) });
      expect((await ask('fetch', get('/api/v1/me'))).ok).toBe(ok);
      await standIn.close();
    }
  });
});
