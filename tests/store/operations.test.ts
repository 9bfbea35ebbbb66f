import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Problem } from '../../core/wire/types.ts';
import { createMetrics } from '../../store/operations/metrics.ts';
import { bearer, openStore } from './support/store.ts';
import type { TestStore } from './support/store.ts';

let store: TestStore;
const now = new Date();
const metrics = createMetrics();
beforeAll(async () => {
  store = await openStore({ clock: () => now, metrics, requestsPerMinute: 60 });
});
afterAll(() => store.close());

const lines = () =>
  store
    .log()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('a request’s id', () => {
  const refused = (id?: string) =>
    store.app.request('/api/v1/receipts/none', {
      headers: { ...bearer(store.tokens.BTC), ...(id === undefined ? {} : { 'X-Request-Id': id }) },
    });

  it('comes back in the header and the problem, and stands in the log', async () => {
    const answer = await refused('pane-0123.4567');
    expect(answer.headers.get('X-Request-Id')).toBe('pane-0123.4567');
    expect(Problem.parse(await answer.json()).instance).toBe('urn:can-cu:request:pane-0123.4567');
    expect(lines().find(({ request }) => request === 'pane-0123.4567')).toMatchObject({
      event: 'request',
      route: '/api/v1/receipts/:number',
      status: 404,
    });
  });

  it.each(['', 'short', 'a'.repeat(65), 'with blank', '<script>alert(1)</script>'])(
    'is made anew for "%s"',
    async (id) => {
      const answer = await refused(id);
      expect(answer.headers.get('X-Request-Id')).toMatch(/^[0-9a-f-]{36}$/);
    },
  );
});

describe('the log', () => {
  it('names routes and actors, no number, query or token', async () => {
    await store.get('/api/v1/receipts/mac-dinh.BTC.0042?x=bi-mat', store.tokens.BCA);
    expect(store.log()).not.toContain('0042');
    expect(store.log()).not.toContain('bi-mat');
    expect(lines().at(-1)?.['actor']).toMatch(/^officer:BCA:/);
  });
});

describe('probes and metrics', () => {
  it('says that it lives and that it is ready, without a token', async () => {
    expect([(await store.get('/healthz')).status, (await store.get('/readyz')).status]).toEqual([200, 200]);
  });

  it('counts answers by route and status, nothing by agency or user', async () => {
    const text = await metrics.text();
    expect(text).toMatch(
      /can_cu_request_seconds_count\{method="GET",route="\/api\/v1\/receipts\/:number",status="404"\} \d+/,
    );
    expect(text).not.toMatch(/BTC|BCA|officer/);
  });
});

describe('rate', () => {
  it('says when to come back, and keeps that word', async () => {
    const fetchUntilRefused = async () => {
      for (;;) {
        const answer = await store.get('/api/v1/me', store.tokens.coordinator);
        if (answer.status !== 200) return answer;
      }
    };
    const refused = await fetchUntilRefused();
    expect([refused.status, Problem.parse(await refused.json()).code]).toEqual([429, 'too-many-requests']);
    const wait = Number(refused.headers.get('Retry-After'));
    expect(wait).toBeGreaterThan(0);
    now.setSeconds(now.getSeconds() + wait);
    expect((await store.get('/api/v1/me', store.tokens.coordinator)).status).toBe(200);
  });
});

describe('the OpenAPI document', () => {
  it('opens at most twenty routes to everybody', async () => {
    const document = (await (await store.get('/api/v1/openapi.json')).json()) as {
      paths: Record<string, Record<string, { security?: unknown[] }>>;
    };
    const open = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods)
        .filter(([, { security }]) => security?.length === 0)
        .map(([method]) => `${method} ${path}`),
    );
    expect(open).toEqual(expect.arrayContaining(['get /health', 'get /openapi.json']));
    expect(open.length).toBeLessThanOrEqual(20);
  });
});
