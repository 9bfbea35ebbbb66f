import { afterAll, beforeAll, expect, it } from 'vitest';
import { Problem } from '../../core/wire/types.ts';
import { openStore } from './support/store.ts';
import type { TestStore } from './support/store.ts';
import { requestFor, sheetOf } from './support/sheet.ts';

let store: TestStore;
beforeAll(async () => {
  const judge = () =>
    Promise.reject(new Error(`broken with ${store.tokens.BTC} inside`, { cause: new Error('the reason') }));
  store = await openStore({ judge });
});
afterAll(() => store.close());

it('answers an unknown error blandly and logs it whole, without the token', async () => {
  const answer = await store.submit(store.tokens.BTC, requestFor('BTC', sheetOf({ agency: 'Bộ Tài chính' })), 'khoa');
  const text = await answer.text();
  expect([answer.status, Problem.parse(JSON.parse(text)).code]).toEqual([500, 'internal']);
  expect(text).not.toContain('broken');
  expect(store.log()).toContain('broken with cancu_*** inside');
  expect(store.log()).toContain('the reason');
  expect(store.log()).toContain('failure.test.ts');
  expect(store.log()).not.toContain(store.tokens.BTC);
});

it('says that it is away while the database is', async () => {
  await store.access.close();
  for (const [path, token] of [
    ['/api/v1/health', undefined],
    ['/api/v1/me', store.tokens.BTC],
  ] as const) {
    const answer = await store.get(path, token);
    expect([answer.status, Problem.parse(await answer.json()).code]).toEqual([503, 'unavailable']);
    expect(answer.headers.get('Retry-After')).toBe('5');
  }
  expect(
    (await store.app.request('/coordinator', { headers: { Cookie: `can_cu_session=${store.tokens.BTC}` } })).status,
  ).toBe(500);
});
