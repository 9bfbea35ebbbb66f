import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DeviceAuthorization, DeviceTokens, OAuthError } from '../../core/wire/people.ts';
import { decideDevice } from '../../store/people/device-decision.ts';
import { readUserCode } from '../../store/people/user-code.ts';
import { oauth, personOf, userOf } from './support/people.ts';
import { openStore } from './support/store.ts';
import type { TestStore } from './support/store.ts';

type Refused = { what: string; form: Record<string, string>; error: string };

const DEVICE_CODE = 'urn:ietf:params:oauth:grant-type:device_code';

let store: TestStore;
let person: Awaited<ReturnType<typeof personOf>>;
const now = new Date('2026-11-24T08:00:00Z');
const pass = (seconds: number) => now.setTime(now.getTime() + seconds * 1000);

beforeAll(async () => {
  store = await openStore({ clock: () => new Date(now) });
  person = await personOf(store, { agency: 'BTC', role: 'officer' });
});
afterAll(() => store.close());

const ask = async (form: Record<string, string> = { client_id: 'excel' }) =>
  DeviceAuthorization.parse(await (await oauth(store, 'device_authorization', form)).json());
const decide = (code: string, allowed = true) => decideDevice(store.context, person, readUserCode(code) ?? '', allowed);
const poll = (device_code: string, client_id = 'excel') =>
  oauth(store, 'token', { grant_type: DEVICE_CODE, client_id, device_code });
const refresh = (refresh_token: string, client_id = 'excel') =>
  oauth(store, 'token', { grant_type: 'refresh_token', client_id, refresh_token });
const errorIn = async (answer: Response) => {
  expect([answer.status, answer.headers.get('Cache-Control')]).toEqual([400, 'no-store']);
  return OAuthError.parse(await answer.json()).error;
};
const tokensIn = async (answer: Response) => DeviceTokens.parse(await answer.json());
const signedIn = async () => {
  const { device_code, user_code } = await ask();
  await decide(user_code);
  return tokensIn(await poll(device_code));
};
const status = async (token: string) => (await store.get('/api/v1/me', token)).status;

describe('RFC 8628', () => {
  it('gives codes, and an address to enter them at', async () => {
    const answer = await ask();
    expect(answer.user_code).toMatch(/^[BCDFGHJKLMNPQRSTVWXZ]{4}-[BCDFGHJKLMNPQRSTVWXZ]{4}$/);
    expect(answer.verification_uri).toBe('http://localhost/thiet-bi');
    expect(answer.verification_uri_complete).toBe(`http://localhost/thiet-bi?ma=${answer.user_code}`);
    expect(answer).toMatchObject({ expires_in: 600, interval: 5 });
  });

  it('waits, slows whoever asks too often, and signs in once a person allows', async () => {
    const { device_code, user_code } = await ask();
    expect(await errorIn(await poll(device_code))).toBe('authorization_pending');
    pass(5);
    expect(await errorIn(await poll(device_code))).toBe('authorization_pending');
    pass(4);
    expect(await errorIn(await poll(device_code))).toBe('slow_down');
    pass(9);
    expect(await errorIn(await poll(device_code))).toBe('slow_down');
    pass(15);
    expect(await errorIn(await poll(device_code))).toBe('authorization_pending');
    expect(await decide(user_code)).toBe(true);
    const tokens = await tokensIn(await poll(device_code));
    expect(tokens).toMatchObject({ token_type: 'Bearer', expires_in: 900, scope: 'submit' });
    expect(await status(tokens.access_token)).toBe(200);
    expect(await errorIn(await poll(device_code))).toBe('invalid_grant');
    expect(await decide(user_code)).toBe(false);
  });

  it('lets one of many polls at once win', async () => {
    const { device_code, user_code } = await ask();
    await decide(user_code);
    const answers = await Promise.all(Array.from({ length: 6 }, () => poll(device_code)));
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 400, 400, 400, 400, 400]);
  });

  it('says that a person refused, or that nobody decided in time', async () => {
    const refused = await ask();
    await decide(refused.user_code, false);
    expect(await errorIn(await poll(refused.device_code))).toBe('access_denied');
    const late = await ask();
    pass(600);
    expect(await decide(late.user_code)).toBe(false);
    expect(await errorIn(await poll(late.device_code))).toBe('expired_token');
  });

  it.each<Refused>([
    { what: 'an unknown program', form: { client_id: 'khac' }, error: 'invalid_client' },
    { what: 'no program', form: {}, error: 'invalid_request' },
    { what: 'another scope', form: { client_id: 'cli', scope: 'tất cả' }, error: 'invalid_scope' },
  ])('refuses $what: $error', async ({ form, error }) => {
    expect(await errorIn(await oauth(store, 'device_authorization', form))).toBe(error);
  });

  it.each<Refused>([
    { what: 'an unknown grant', form: { grant_type: 'password', client_id: 'cli' }, error: 'unsupported_grant_type' },
    { what: 'no device code', form: { grant_type: DEVICE_CODE, client_id: 'cli' }, error: 'invalid_request' },
    { what: 'no program', form: { grant_type: DEVICE_CODE, device_code: 'x' }, error: 'invalid_request' },
    {
      what: 'a code of nobody',
      form: { grant_type: DEVICE_CODE, client_id: 'cli', device_code: 'x' },
      error: 'invalid_grant',
    },
    {
      what: 'a refresh of nobody',
      form: { grant_type: 'refresh_token', client_id: 'cli', refresh_token: 'x' },
      error: 'invalid_grant',
    },
  ])('refuses $what: $error', async ({ form, error }) => {
    expect(await errorIn(await oauth(store, 'token', form))).toBe(error);
  });

  it('takes forms only', async () => {
    const answer = await store.app.request('/api/v1/oauth/device_authorization', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"client_id":"cli"}',
    });
    expect(await errorIn(answer)).toBe('invalid_request');
  });

  it('gives a device’s code to no other program', async () => {
    const { device_code, user_code } = await ask();
    await decide(user_code);
    expect(await errorIn(await poll(device_code, 'cli'))).toBe('invalid_grant');
  });
});

describe('device tokens', () => {
  it('open the store for a quarter of an hour, in the name of the person', async () => {
    const { access_token: token } = await signedIn();
    expect(await (await store.get('/api/v1/me', token)).json()).toMatchObject({
      role: 'officer',
      agency: { code: 'BTC' },
    });
    pass(899);
    expect(await status(token)).toBe(200);
    pass(1);
    expect(await status(token)).toBe(401);
  });

  it('are renewed by the refresh token, which then gives way to another', async () => {
    const first = await signedIn();
    pass(600);
    const second = await tokensIn(await refresh(first.refresh_token));
    expect(second.refresh_token).not.toBe(first.refresh_token);
    expect([await status(first.access_token), await status(second.access_token)]).toEqual([200, 200]);
    pass(31);
    expect([await status(first.access_token), await status(second.access_token)]).toEqual([401, 200]);
    expect(await errorIn(await refresh(second.refresh_token, 'cli'))).toBe('invalid_grant');
    expect((await refresh(second.refresh_token)).status).toBe(200);
  });

  it('come out the same from refreshes at the same time and from one whose answer was lost', async () => {
    const { refresh_token } = await signedIn();
    const pairs = await Promise.all(Array.from({ length: 5 }, async () => tokensIn(await refresh(refresh_token))));
    pass(20);
    pairs.push(await tokensIn(await refresh(refresh_token)));
    expect(new Set(pairs.map((pair) => JSON.stringify(pair))).size).toBe(1);
    expect((await refresh(pairs[0]?.refresh_token ?? '')).status).toBe(200);
  });

  it('end with the whole device when an old refresh token comes back, and no other device', async () => {
    const [stolen, other] = [await signedIn(), await signedIn()];
    const next = await tokensIn(await refresh(stolen.refresh_token));
    pass(31);
    expect(await errorIn(await refresh(stolen.refresh_token))).toBe('invalid_grant');
    expect(await status(next.access_token)).toBe(401);
    expect(await errorIn(await refresh(next.refresh_token))).toBe('invalid_grant');
    expect(await status(other.access_token)).toBe(200);
  });

  it('end when the device is signed out, by either token', async () => {
    for (const which of ['refresh_token', 'access_token'] as const) {
      const tokens = await signedIn();
      expect((await oauth(store, 'revoke', { token: tokens[which] })).status).toBe(200);
      expect(await status(tokens.access_token)).toBe(401);
      expect(await errorIn(await refresh(tokens.refresh_token))).toBe('invalid_grant');
    }
    expect((await oauth(store, 'revoke', { token: 'gì đó' })).status).toBe(200);
  });

  it('end when the device was not used for a month', async () => {
    const { refresh_token } = await signedIn();
    pass(30 * 24 * 3600);
    expect(await errorIn(await refresh(refresh_token))).toBe('invalid_grant');
  });

  it('only read where the program asked for no more', async () => {
    const { device_code, user_code } = await ask({ client_id: 'cli', scope: 'read' });
    await decide(user_code);
    const { access_token: token, scope } = await tokensIn(await poll(device_code, 'cli'));
    expect(scope).toBe('read');
    expect(await status(token)).toBe(200);
    const answer = await store.submit(token, {}, 'khoa');
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([403, 'read-only-token']);
  });

  it('are kept as hashes alone', async () => {
    const { token, refresh: secret } = await userOf(store, { agency: 'BCA', role: 'approver' });
    const client = await store.context.pool.connect();
    await client.query('begin');
    await client.query('select store.act_for($1, $2)', [store.agencyId('BCA'), 'officer']);
    const { rows } = await client.query<{ all: string }>(
      `select string_agg(d::text, '') || (select string_agg(a.body, '') from store.audit_log a) as all from store.devices d`,
    );
    await client.query('rollback');
    client.release();
    const kept = rows[0]?.all ?? '';
    expect(kept).toContain('device-signed-in');
    for (const text of [token, secret]) {
      const bytes = Buffer.from(text.replace(/^cancu_\d+_/, ''), 'base64url');
      for (const trace of [
        text,
        bytes.toString('hex'),
        bytes.subarray(0, 16).toString('hex'),
        bytes.subarray(16).toString('hex'),
      ])
        expect(kept).not.toContain(trace);
    }
  });
});

describe('limits by address', () => {
  const from = (to: TestStore, forwarded: string) =>
    to.app.request('/api/v1/oauth/device_authorization', {
      method: 'POST',
      headers: { 'X-Forwarded-For': forwarded },
      body: new URLSearchParams({ client_id: 'cli' }),
    });

  it('believe the proxy’s own entry alone, where there is one to believe', async () => {
    const behind = await openStore({ trustProxy: true, clock: () => new Date(now) });
    try {
      const statuses = [];
      for (let i = 0; i < 61; i += 1) statuses.push((await from(behind, `198.51.100.${i}, 203.0.113.9`)).status);
      expect([statuses.slice(0, 60).every((code) => code === 200), statuses.at(-1)]).toEqual([true, 429]);
      expect((await from(behind, '203.0.113.9, 198.51.100.7')).status).toBe(200);
      const told = await from(behind, '203.0.113.9');
      expect(OAuthError.parse(await told.json()).error).toBe('slow_down');
      expect(Number(told.headers.get('Retry-After'))).toBeGreaterThan(0);
    } finally {
      await behind.close();
    }
  });

  it('let nobody lock others out by a header where no proxy is vouched for', async () => {
    for (let i = 0; i < 70; i += 1) await from(store, '203.0.113.9');
    expect((await from(store, '203.0.113.9')).status).toBe(200);
  });
});
