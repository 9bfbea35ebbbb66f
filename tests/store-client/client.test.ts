import { describe, expect, it } from 'vitest';
import { createStoreClient, StoreError } from '../../store-client/index.ts';
import type { FetchLike, Timer } from '../../store-client/index.ts';

type Canned = { status: number; body: unknown; headers?: Record<string, string> };

function answering({ status, body, headers = {} }: Canned) {
  const calls: { url: string; init: Parameters<FetchLike>[1] }[] = [];
  const fetch: FetchLike = (url, init) => {
    calls.push({ url, init });
    return Promise.resolve({
      status,
      headers: { get: (name) => headers[name] ?? null },
      text: () => Promise.resolve(typeof body === 'string' ? body : JSON.stringify(body)),
    });
  };
  return { fetch, calls };
}

const summary = {
  tasks: 52,
  inScope: 10,
  completed: 4,
  inProgress: 3,
  notStarted: 1,
  notApplicable: 1,
  unreported: 1,
  unclear: 0,
  byStatus: { sufficient: 1, 'needs-completion': 1, none: 1, missing: 2 },
  errors: 2,
  warnings: 3,
  infos: 0,
};
const receipt = {
  number: 'mac-dinh.BTC.0001',
  round: 'mac-dinh',
  agency: { code: 'BTC', name: 'Bộ Tài chính' },
  receivedAt: '2026-11-24T20:00:00+07:00',
  contentHash: `sha256:${'a'.repeat(64)}`,
  reportDate: '2026-11-24',
  tasks: 52,
  errors: 2,
  warnings: 3,
  state: 'received',
  summary,
  explanation: null,
  notice: 'Biên nhận này không thay thế văn bản đã ký.',
};
const problem = (status: number, code: string) => ({
  type: `urn:can-cu:problem:${code}`,
  title: 'Tiêu đề',
  status,
  code,
  detail: 'Câu giải thích.',
});
const submission = {
  form: 'pl4-2367',
  agency: 'BTC',
  contentHash: `sha256:${'a'.repeat(64)}`,
  grid: { name: 'PL4', row: 1, col: 1, values: [], text: [], about: {} },
  client: { kind: 'cli' as const, version: '0.1.0' },
};

function client(canned: Canned, token: string | null = 'bi-mat', baseUrl = 'http://127.0.0.1:1/') {
  const { fetch, calls } = answering(canned);
  return { client: createStoreClient({ baseUrl, token: () => Promise.resolve(token), fetch }), calls };
}

const failure = (work: Promise<unknown>): Promise<StoreError> =>
  work.then(
    () => Promise.reject(new Error('expected a StoreError')),
    (error: unknown) => error as StoreError,
  );

describe('createStoreClient', () => {
  it('asks the receipt by its encoded number, with the token in the header only', async () => {
    const { client: store, calls } = client({ status: 200, body: receipt });
    expect(await store.receipt('a/b ?')).toEqual(receipt);
    expect(calls[0]?.url).toBe('http://127.0.0.1:1/api/v1/receipts/a%2Fb%20%3F');
    expect(calls[0]?.init.headers['Authorization']).toBe('Bearer bi-mat');
    expect(calls[0]?.init.body).toBeUndefined();
  });

  it('leaves address and token to the caller of fetch when it has neither', async () => {
    const { client: store, calls } = client({ status: 200, body: receipt }, null, '');
    await store.receipt('x');
    expect(calls[0]?.url).toBe('/api/v1/receipts/x');
    expect(calls[0]?.init.headers).not.toHaveProperty('Authorization');
  });

  it.each([
    { status: 201, headers: { 'Idempotent-Replayed': '' }, replayed: false },
    { status: 200, headers: { 'Idempotent-Replayed': 'true' }, replayed: true },
  ])('submits; replayed=$replayed', async ({ status, headers, replayed }) => {
    const { client: store, calls } = client({ status, headers, body: receipt });
    expect(await store.submit('mac-dinh', submission, 'khoa-1')).toEqual({ receipt, replayed });
    expect(calls[0]?.init.method).toBe('POST');
    expect(calls[0]?.init.headers['Idempotency-Key']).toBe('khoa-1');
    expect(JSON.parse(calls[0]?.init.body ?? '')).toEqual(submission);
  });

  it.each([
    {
      what: 'a problem',
      canned: { status: 422, body: problem(422, 'explanation-required') },
      code: 'explanation-required',
    },
    { what: 'a refused token', canned: { status: 401, body: problem(401, 'unauthorized') }, code: 'unauthorized' },
    { what: 'an HTML error page', canned: { status: 502, body: '<html>' }, code: 'bad-answer' },
    { what: 'HTML with 200', canned: { status: 200, body: '<html>' }, code: 'bad-answer' },
    { what: 'a receipt of another shape', canned: { status: 200, body: { number: 1 } }, code: 'bad-answer' },
    { what: 'JSON that is no problem', canned: { status: 500, body: {} }, code: 'bad-answer' },
  ])('turns $what into $code', async ({ canned, code }) => {
    const error = await failure(client(canned).client.receipt('x'));
    expect(error).toBeInstanceOf(StoreError);
    expect(error).toMatchObject({ code, status: canned.status });
    expect(error.message).toMatch(/\.$/);
  });

  it('says not-signed-in when it had no token to show', async () => {
    const error = await failure(client({ status: 401, body: problem(401, 'unauthorized') }, null).client.me());
    expect(error.code).toBe('not-signed-in');
  });

  it('is offline when fetch fails', async () => {
    const fetch: FetchLike = () => Promise.reject(new TypeError('fetch failed'));
    const store = createStoreClient({ baseUrl: 'http://x', token: () => Promise.resolve('t'), fetch });
    expect(await failure(store.me())).toMatchObject({ code: 'offline', status: null });
  });

  it('gives up after timeoutMs of the host’s timer', async () => {
    const fetch: FetchLike = () => new Promise(() => undefined);
    const asked: number[] = [];
    const timer: Timer = (ms, fire) => {
      asked.push(ms);
      const handle = setTimeout(fire, 1);
      return () => clearTimeout(handle);
    };
    const store = createStoreClient({
      baseUrl: 'http://x',
      token: () => Promise.resolve('t'),
      fetch,
      timeoutMs: 30_000,
      timer,
    });
    expect((await failure(store.me())).code).toBe('timeout');
    expect(asked).toEqual([30_000]);
  });
});
