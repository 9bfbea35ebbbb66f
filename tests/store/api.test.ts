import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Me, Problem, Receipt } from '../../core/wire/types.ts';
import { newToken } from '../../store/access/token.ts';
import { issueToken } from '../../store/access/tokens.ts';
import { SubmissionDetail } from '../../core/wire/submissions.ts';
import { bearer, openStore, PANE_ORIGIN } from './support/store.ts';
import type { TestStore } from './support/store.ts';
import { requestFor, sheetOf } from './support/sheet.ts';

let store: TestStore;
let number: string;
beforeAll(async () => {
  store = await openStore();
  const answer = await store.submit(store.tokens.BTC, requestFor('BTC', sheetOf({ agency: 'Bộ Tài chính' })), 'khoa-1');
  number = Receipt.parse(await answer.json()).number;
});
afterAll(() => store.close());

const problemOf = async (answer: Response) => {
  expect(answer.headers.get('Content-Type')).toContain('application/problem+json');
  return Problem.parse(await answer.json());
};

describe('open routes', () => {
  it('is healthy', async () => {
    const answer = await store.get('/api/v1/health');
    expect([answer.status, await answer.json()]).toEqual([200, { status: 'ok' }]);
  });

  it('describes itself as OpenAPI 3.1 with the shapes of core', async () => {
    const answer = await store.get('/api/v1/openapi.json');
    const document = (await answer.json()) as { openapi: string; paths: object; components: { schemas: object } };
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining([
        '/health',
        '/me',
        '/rounds/{round}/submissions',
        '/receipts/{number}',
        '/submissions/{number}',
      ]),
    );
    expect(Object.keys(document.components.schemas)).toEqual(
      expect.arrayContaining(['Me', 'Problem', 'Receipt', 'SubmissionRequest']),
    );
  });
});

describe('without a valid token', () => {
  const routes = [
    ['GET', '/api/v1/me'],
    ['GET', '/api/v1/receipts/mac-dinh.BTC.0001'],
    ['GET', '/api/v1/submissions/mac-dinh.BTC.0001'],
    ['POST', '/api/v1/rounds/mac-dinh/submissions'],
    ['DELETE', '/api/v1/me'],
    ['GET', '/api/v1/nothing-here'],
    ['POST', '/api/v1/health'],
    ['PUT', '/api/v1/openapi.json'],
    ['GET', '/api/v1'],
  ] as const;
  it.each(routes)('%s %s answers 401', async (method, path) => {
    for (const authorization of [
      '',
      'Bearer ',
      'Basic eDp5',
      'Bearer x',
      `Bearer ${newToken(7)}`,
      `Bearer ${newToken(999_999)}`,
    ]) {
      // A body that is neither JSON nor small: nobody may look at it before the token.
      const body = method === 'POST' ? '{'.repeat(6 * 1024 * 1024) : undefined;
      const answer = await store.app.request(path, { method, body, headers: { Authorization: authorization } });
      expect(answer.status).toBe(401);
      expect((await problemOf(answer)).code).toBe('unauthorized');
      expect(answer.headers.get('WWW-Authenticate')).toContain('Bearer');
    }
  });

  it('opens nothing with a revoked token', async () => {
    const { context, tokens, agencyId } = store;
    const client = await context.pool.connect();
    await client.query('begin');
    await client.query('select store.act_for($1, $2)', [agencyId('BCA'), 'officer']);
    await client.query('update store.access_tokens set revoked_at = now() where agency_id = $1', [agencyId('BCA')]);
    await client.query('commit');
    client.release();
    expect((await store.get('/api/v1/me', tokens.BCA)).status).toBe(401);
  });
});

describe('GET /me', () => {
  it('tells an officer its agency, rounds and latest receipt', async () => {
    const me = Me.parse(await (await store.get('/api/v1/me', store.tokens.BTC)).json());
    expect(me).toMatchObject({ role: 'officer', agency: { code: 'BTC', name: 'Bộ Tài chính' } });
    expect(me.rounds.map(({ code, state }) => [code, state])).toEqual([['mac-dinh', 'open']]);
    expect(me.latest['mac-dinh']).toMatchObject({ number, state: 'received' });
    expect(me.lastReturned['mac-dinh']).toBeNull();
    expect(me.version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('tells a coordinator that it is one', async () => {
    const me = Me.parse(await (await store.get('/api/v1/me', store.tokens.coordinator)).json());
    expect(me).toMatchObject({ role: 'coordinator', agency: null });
  });
});

describe('receipts and submissions', () => {
  it.each(['BTC', 'coordinator'] as const)('are shown to %s', async (who) => {
    const receipt = await store.get(`/api/v1/receipts/${number}`, store.tokens[who]);
    expect(Receipt.parse(await receipt.json()).number).toBe(number);
    const submission = await store.get(`/api/v1/submissions/${number}`, store.tokens[who]);
    expect(SubmissionDetail.parse(await submission.json()).rows).toHaveLength(52);
  });

  it('are not there for another agency, nor under another number', async () => {
    const other = await issueToken(store.context.pool, store.agencyId('BTP'), 'officer');
    for (const path of [`receipts/${number}`, `submissions/${number}`]) {
      const answer = await store.get(`/api/v1/${path}`, other);
      expect([answer.status, (await problemOf(answer)).code]).toEqual([404, 'not-found']);
    }
    for (const odd of ['mac-dinh.BTC.9999', 'x', 'a.b', '%00', 'mac-dinh.BTC.%00', "'%20or%20'1'='1", 'a%2Fb']) {
      for (const token of [store.tokens.BTC, store.tokens.coordinator]) {
        expect((await store.get(`/api/v1/receipts/${odd}`, token)).status).toBe(404);
      }
    }
  });
});

describe('malformed requests', () => {
  it.each([
    { what: 'no JSON', body: '{"form":', status: 400, code: 'malformed' },
    { what: 'empty', body: '', status: 400, code: 'malformed' },
    { what: 'other JSON', body: '[]', status: 400, code: 'malformed' },
    {
      what: 'a grid that is none',
      body: '{"form":"pl4-2367","agency":"BTC","grid":{}}',
      status: 400,
      code: 'malformed',
    },
    { what: 'deeply nested', body: '['.repeat(200_000), status: 400, code: 'malformed' },
  ])('$what: $code', async ({ body, status, code }) => {
    const answer = await store.submit(store.tokens.BTC, body, 'khoa-hong');
    expect([answer.status, (await problemOf(answer)).code]).toEqual([status, code]);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', ''])('reads no body of type "%s"', async (type) => {
    const answer = await store.app.request('/api/v1/rounds/mac-dinh/submissions', {
      method: 'POST',
      headers: { ...bearer(store.tokens.BTC), 'Idempotency-Key': 'khoa-kieu', 'Content-Type': type },
      body: JSON.stringify(requestFor('BTC', sheetOf({ agency: 'Bộ Tài chính' }))),
    });
    expect([answer.status, (await problemOf(answer)).code]).toEqual([400, 'malformed']);
  });

  it('wants the idempotency key', async () => {
    const answer = await store.app.request('/api/v1/rounds/mac-dinh/submissions', {
      method: 'POST',
      headers: { ...bearer(store.tokens.BTC), 'Content-Type': 'application/json' },
      body: JSON.stringify(requestFor('BTC', sheetOf({ agency: 'Bộ Tài chính' }))),
    });
    expect([answer.status, (await problemOf(answer)).code]).toEqual([400, 'idempotency-key-missing']);
  });

  it('does not repeat the sheet’s text in its answer', async () => {
    const request = { ...requestFor('BTC', sheetOf({ agency: 'Bộ Tài chính' })), client: 'chuyện riêng' };
    expect(await (await store.submit(store.tokens.BTC, request, 'khoa-hong')).text()).not.toContain('chuyện riêng');
  });
});

describe('CORS', () => {
  const preflight = (origin: string) =>
    store.app.request('/api/v1/rounds/mac-dinh/submissions', {
      method: 'OPTIONS',
      headers: {
        Origin: origin,
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'authorization,content-type,idempotency-key',
      },
    });

  it('lets the pane in, with the headers it needs', async () => {
    const { headers, status } = await preflight(PANE_ORIGIN);
    expect(status).toBe(204);
    expect(headers.get('Access-Control-Allow-Origin')).toBe(PANE_ORIGIN);
    expect(headers.get('Access-Control-Allow-Headers')?.toLowerCase()).toContain('idempotency-key');
    expect(headers.get('Access-Control-Allow-Credentials')).toBeNull();
  });

  it('lets nobody else in', async () => {
    expect((await preflight('https://evil.example')).headers.get('Access-Control-Allow-Origin')).toBeNull();
  });

  it.each(['/api/v1/me', '/api/v1/receipts/none'])('shows the pane the refusals of %s too', async (path) => {
    const answer = await store.app.request(path, {
      headers: { Origin: PANE_ORIGIN, ...bearer(path.endsWith('me') ? 'x' : store.tokens.BTC) },
    });
    expect(answer.status).toBeGreaterThanOrEqual(401);
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe(PANE_ORIGIN);
  });
});

describe('rate', () => {
  it('lets 120 requests a minute through and stops a flood, a token at a time', async () => {
    const now = new Date();
    const limited = await openStore({ clock: () => now });
    try {
      const statuses: number[] = [];
      for (let i = 0; i < 310; i += 1) statuses.push((await limited.get('/api/v1/me', limited.tokens.BTC)).status);
      expect(statuses.slice(0, 120).every((status) => status === 200)).toBe(true);
      expect(statuses.at(-1)).toBe(429);
      expect((await limited.get('/api/v1/me', limited.tokens.BCA)).status).toBe(200);
      now.setSeconds(now.getSeconds() + 30);
      expect((await limited.get('/api/v1/me', limited.tokens.BTC)).status).toBe(200);
    } finally {
      await limited.close();
    }
  });
});

it('logs requests without a token in them', () => {
  expect(store.log()).toContain('/api/v1/me');
  for (const token of Object.values(store.tokens)) expect(store.log()).not.toContain(token);
  expect(store.log()).not.toMatch(/cancu_\d+_/);
});
