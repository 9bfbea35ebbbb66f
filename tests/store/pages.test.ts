import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Receipt } from '../../core/wire/types.ts';
import { openStore } from './support/store.ts';
import type { TestStore } from './support/store.ts';
import { requestFor, sheetOf } from './support/sheet.ts';

const HOST = 'kho.example';
const ORIGIN = `http://${HOST}`;
const HOSTILE = `<script>alert(1)</script>"'><img src=x onerror=alert(2)>&amp;`;

let store: TestStore;
let number: string;
beforeAll(async () => {
  store = await openStore();
  const sheet = sheetOf({ agency: 'Bộ Tài chính', tasks: { 'I.2': { note: HOSTILE, result: 'Đang soạn thảo.' } } });
  const answer = await store.submit(store.tokens.BTC, requestFor('BTC', sheet, { explanation: HOSTILE }), 'khoa');
  number = Receipt.parse(await answer.json()).number;
});
afterAll(() => store.close());

type Visit = { cookie?: string; origin?: string | null; form?: Record<string, string> };

function visit(path: string, { cookie = '', origin = ORIGIN, form }: Visit = {}) {
  return store.app.request(`${ORIGIN}/coordinator${path}`, {
    method: form === undefined ? 'GET' : 'POST',
    headers: { Host: HOST, Cookie: cookie, ...(form === undefined || origin === null ? {} : { Origin: origin }) },
    ...(form === undefined ? {} : { body: new URLSearchParams(form) }),
  });
}

const cookieOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .filter((pair) => !pair?.endsWith('='))
    .join('; ');
const formTokenIn = (page: string) => /name="form" value="([^"]+)"/.exec(page)?.[1] ?? '';

async function signIn(token: string, change: Visit = {}) {
  const first = await visit('');
  const form = { form: formTokenIn(await first.text()), token };
  return visit('/sign-in', { cookie: cookieOf(first), form, ...change });
}

describe('before the sign-in', () => {
  it.each(['', '/', '/submissions/mac-dinh.BTC.0001', '/anything'])('"%s" answers 401 with the form', async (path) => {
    const answer = await visit(path, { cookie: 'can_cu_session=guessed' });
    expect(answer.status).toBe(401);
    const page = await answer.text();
    expect(page).toContain('Mã truy cập');
    expect(page).not.toContain('Bộ Tài chính');
  });

  it('refuses a body that is no form', async () => {
    const answer = await store.app.request(`${ORIGIN}/coordinator/sign-in`, {
      method: 'POST',
      headers: { Host: HOST, Origin: ORIGIN, 'Content-Type': 'multipart/form-data; boundary=x' },
      body: 'zz',
    });
    expect(answer.status).toBe(403);
  });

  it('takes no token but a coordinator’s', async () => {
    for (const token of [store.tokens.BTC, 'cancu_0_x', '']) {
      const answer = await signIn(token);
      expect([answer.status, cookieOf(answer)]).toEqual([401, '']);
    }
  });

  it('sets a cookie that scripts and other sites do not get', async () => {
    const answer = await signIn(store.tokens.coordinator);
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/coordinator']);
    const cookie = answer.headers.getSetCookie().find((line) => line.startsWith('can_cu_session='));
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
    expect(cookie).not.toContain(store.tokens.coordinator);
  });

  it.each([
    { what: 'another site', change: { origin: 'https://evil.example' } },
    { what: 'no origin', change: { origin: null } },
    { what: 'no form token', change: { form: { form: '', token: 'x' } } },
    { what: 'no cookie', change: { cookie: '' } },
  ])('refuses a form from $what', async ({ change }) => {
    expect((await signIn(store.tokens.coordinator, change)).status).toBe(403);
  });
});

describe('signed in', () => {
  let cookie: string;
  beforeAll(async () => {
    cookie = cookieOf(await signIn(store.tokens.coordinator));
  });

  it('lists who has sent and who has not', async () => {
    const page = await (await visit('', { cookie })).text();
    expect(page).toMatch(/1\/\d+ cơ quan đã gửi/);
    expect(page).toContain(`href="/coordinator/submissions/${number}"`);
    expect(page).toContain('Chưa gửi');
    expect(page).toContain('Bộ Công an');
    expect(page).toContain('Đã nhận');
    // Dissolved in 2025: has nothing to report any more.
    expect(page).not.toContain('Bộ Kế hoạch và Đầu tư');
  });

  it('shows a submission’s rows, findings and explanation, hostile text as text', async () => {
    const answer = await visit(`/submissions/${number}`, { cookie });
    const page = await answer.text();
    expect([...page.matchAll(/<tr id="/g)]).toHaveLength(52);
    expect(page).toContain('Giải trình của cơ quan');
    expect(page).not.toMatch(/<script|<img/);
    expect([...page.matchAll(/&lt;script&gt;alert\(1\)&lt;\/script&gt;/g)].length).toBeGreaterThanOrEqual(2);
    expect(answer.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
  });

  it('has no page for what is not there', async () => {
    for (const path of ['/submissions/mac-dinh.BTC.9999', '/submissions/%00', '/submissions/x', '/nothing']) {
      expect((await visit(path, { cookie })).status).toBe(404);
    }
  });

  it('signs out for good, by its own form only', async () => {
    const form = { form: formTokenIn(await (await visit('', { cookie })).text()) };
    expect((await visit('/sign-out', { cookie, form, origin: 'https://evil.example' })).status).toBe(403);
    expect((await visit('/sign-out', { cookie, form: { form: 'x' } })).status).toBe(403);
    expect((await visit('/sign-out', { cookie, form })).status).toBe(303);
    expect((await visit('', { cookie })).status).toBe(401);
  });
});
