import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Receipt } from '../../core/wire/types.ts';
import { API_PAGE, apiPage } from '../../scripts/store-docs/api.ts';
import { AUTHORIZATION_PAGE, authorizationPage } from '../../scripts/store-docs/authorization.ts';
import { declaredRoutes } from '../../scripts/store-docs/declared-api.ts';
import { ROLES } from '../../store/access/role.ts';
import type { Role } from '../../store/access/role.ts';
import { issueToken } from '../../store/access/tokens.ts';
import { COORDINATOR_ID } from '../../store/database/reference-data.ts';
import { pageRight } from '../../store/http/page-rights.ts';
import type { RouteEntry } from '../../store/http/route-table.ts';
import { requestFor, sheetOf } from './support/sheet.ts';
import { bearer, openStore } from './support/store.ts';
import type { TestStore } from './support/store.ts';

/** Stands in the other agency's rows and must never reach an officer of this one. */
const SECRET = 'chỉ Bộ Công an được thấy dòng này';

let store: TestStore;
const tokens = {} as Record<Role, string>;
const numbers = { own: '', other: '', nobody: 'mac-dinh.BTC.9999' };

beforeAll(async () => {
  store = await openStore({ requestsPerMinute: 100_000 });
  const { pool } = store.context;
  const btc = store.agencyId('BTC');
  tokens.officer = store.tokens.BTC;
  tokens.approver = await issueToken(pool, btc, 'approver');
  tokens.coordinator = store.tokens.coordinator;
  tokens.administrator = await issueToken(pool, COORDINATOR_ID, 'administrator');
  for (const [whose, code, agency, note] of [
    ['own', 'BTC', 'Bộ Tài chính', 'của mình'],
    ['other', 'BCA', 'Bộ Công an', SECRET],
  ] as const) {
    const answer = await store.submit(
      store.tokens[code],
      requestFor(code, sheetOf({ agency, tasks: { 'I.2': { note } } })),
      whose,
    );
    numbers[whose] = Receipt.parse(await answer.json()).number;
    const document = { number: '1', symbol: 'X', issuedOn: '2026-11-24', signer: 'Y', pdf: btoa('%PDF-') };
    await store.post(`/api/v1/submissions/${numbers[whose]}/document`, store.tokens[code], document);
  }
});
afterAll(() => store.close());

/** Calls a route; a body that is never right is enough, since rights come before shape. */
async function call(
  { method, path, bodies }: RouteEntry,
  token: string | undefined,
  whose: keyof typeof numbers = 'own',
) {
  const url = path.replace('{round}', 'mac-dinh').replace('{number}', encodeURIComponent(numbers[whose]));
  const answer = await store.app.request(`/api/v1${url.replace(/\{\w+\}/g, 'x')}`, {
    method,
    headers: { ...bearer(token), ...(bodies[0] === undefined ? {} : { 'Content-Type': bodies[0] }) },
    body: bodies.length === 0 ? undefined : bodies[0] === 'application/json' ? '[]' : '',
  });
  if (answer.headers.get('Content-Type')?.startsWith('text/event-stream')) {
    await answer.body?.cancel();
    return { status: answer.status, code: undefined, text: '' };
  }
  const text = await answer.text();
  const code = text.startsWith('{') ? (JSON.parse(text) as { code?: string }).code : undefined;
  return { status: answer.status, code, text };
}

const name = ({ method, path }: RouteEntry) => `${method} ${path}`;
const routes = declaredRoutes().map((route) => [name(route), route] as const);

describe('the matrix of rights', () => {
  it.each(routes)('%s: with no token', async (_, route) => {
    const { status, code } = await call(route, undefined);
    if (route.access === 'open') expect(code).not.toBe('unauthorized');
    else expect([status, code]).toEqual([401, 'unauthorized']);
  });

  it.each(routes)('%s: with every role', async (_, route) => {
    const { access } = route;
    for (const role of ROLES) {
      const { status, code } = await call(route, tokens[role]);
      const may = access === 'open' || access.roles.includes(role);
      expect([role, status === 403 && code === 'forbidden'], JSON.stringify({ status, code })).toEqual([role, !may]);
      if (may) expect(status).not.toBe(401);
      expect(status).toBeLessThan(500);
    }
  });

  const byNumber = routes.filter(([, { path, method }]) => path.includes('{number}') && method === 'GET');
  it.each(byNumber)('%s: own, other and no agency', async (_, route) => {
    if (route.access === 'open') return;
    for (const role of route.access.roles) {
      const statuses = [];
      for (const whose of ['own', 'other', 'nobody'] as const)
        statuses.push((await call(route, tokens[role], whose)).status);
      const all = route.access.agency === 'any' || role === 'coordinator';
      expect([role, statuses]).toEqual([role, [200, all ? 200 : 404, 404]]);
    }
  });

  it.each(routes)('%s: no byte of another agency', async (_, route) => {
    for (const role of ['officer', 'approver', 'administrator'] as const)
      for (const whose of ['own', 'other'] as const)
        expect((await call(route, tokens[role], whose)).text).not.toContain(SECRET);
  });
});

describe('pages', () => {
  it('each have a row in the table of rights', () => {
    const pages = store.app.routes.filter(
      ({ path, method }) => method !== 'ALL' && !path.startsWith('/api/v1') && path !== '/',
    );
    expect(pages.filter(({ path }) => pageRight(path) === undefined).map(({ path }) => path)).toEqual([]);
  });

  it('show a stranger nothing of a submission', async () => {
    const pages = store.app.routes.filter(({ path, method }) => method === 'GET' && !path.startsWith('/api/v1'));
    for (const { path } of pages) {
      const answer = await store.app.request(
        path.replace(/:number/, encodeURIComponent(numbers.other)).replace(/:\w+/g, 'x'),
      );
      expect([path, (await answer.text()).includes(SECRET)]).toEqual([path, false]);
    }
  });
});

describe('the pages in docs', () => {
  it.each([
    ['authorization', AUTHORIZATION_PAGE, authorizationPage],
    ['api', API_PAGE, apiPage],
  ] as const)('%s is what its script makes', (_, path, page) => {
    expect(readFileSync(path, 'utf8')).toBe(page());
  });
});
