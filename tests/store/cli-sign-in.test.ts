import { readFileSync, statSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Receipt } from '../../core/wire/types.ts';
import type { FetchLike } from '../../store-client/index.ts';
import { decideDevice } from '../../store/people/device-decision.ts';
import { readUserCode } from '../../store/people/user-code.ts';
import { canCu, inFolder, samplePath } from '../cli/harness.ts';
import { personOf } from './support/people.ts';
import { openStore } from './support/store.ts';
import type { TestStore } from './support/store.ts';

const AT = ['--store', 'http://kho.example'];
const SHEET = samplePath('bo-tai-chinh-day-du.xlsx');

let store: TestStore;
beforeAll(async () => {
  store = await openStore();
});
afterAll(() => store.close());

const fetch: FetchLike = async (url, init) => store.app.request(url, init);

/** `can-cu sign-in` at a terminal, and the person who reads the code there and decides on the page. */
async function signsIn(allows: boolean) {
  const person = await personOf(store, { agency: 'BTC', role: 'officer' });
  const told = Promise.withResolvers<string>();
  const watching: FetchLike = async (url, init) => {
    const answer = await store.app.request(url, init);
    const text = await answer.text();
    if (url.endsWith('/device_authorization')) told.resolve((JSON.parse(text) as { user_code: string }).user_code);
    return { status: answer.status, headers: answer.headers, text: () => Promise.resolve(text) };
  };
  const running = canCu(['sign-in', ...AT], { fetch: watching });
  const code = await told.promise;
  await decideDevice(store.context, person, readUserCode(code) ?? '', allows);
  return { ...(await running), code };
}

it('signs in by the code on the page, submits without a token, and signs out', async () => {
  const { exit, out, code } = await signsIn(true);
  expect(exit).toBe(0);
  expect(out[0]).toContain(code);
  const kept = inFolder('home/dang-nhap.json');
  if (process.platform !== 'win32') expect(statSync(kept).mode & 0o777).toBe(0o600);

  const sent = await canCu(['submit', SHEET, ...AT, '--json'], { fetch });
  expect(sent.err).toEqual([]);
  expect(Receipt.parse(sent.json[0]).agency.code).toBe('BTC');

  const secret = readFileSync(kept, 'utf8');
  expect((await canCu(['sign-out', ...AT], { fetch })).exit).toBe(0);
  expect(readFileSync(kept, 'utf8')).toBe('{}\n');
  const after = await canCu(['submit', SHEET, ...AT], { fetch });
  expect([after.exit, after.err[0]]).toEqual([2, expect.stringContaining('can-cu sign-in')]);
  // What was kept opens nothing any more.
  const access = (
    JSON.parse((JSON.parse(secret) as Record<string, string>)['http://kho.example']!) as { access: string }
  ).access;
  expect((await store.get('/api/v1/me', access)).status).toBe(401);
});

it('says that the person refused', async () => {
  const { exit, err } = await signsIn(false);
  expect(exit).toBe(3);
  expect(err.at(-1)).toMatch(/từ chối/i);
});
