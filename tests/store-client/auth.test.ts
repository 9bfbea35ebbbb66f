import { describe, expect, it } from 'vitest';
import { createDeviceSignIn, createStoreClient, createStoreSession } from '../../store-client/index.ts';
import type { FetchLike, SecretKeep, StoreError } from '../../store-client/index.ts';

type Reply = { status: number; body: unknown } | Error;
const refusal = (error: string): Reply => ({ status: 400, body: { error, error_description: `Câu về ${error}.` } });
const tokens = (n: number): Reply => ({
  status: 200,
  body: { access_token: `a${n}`, token_type: 'Bearer', expires_in: 900, refresh_token: `r${n}`, scope: 'submit' },
});
const asked: Reply = {
  status: 200,
  body: {
    device_code: 'máy & 1',
    user_code: 'BCDF-GHJK',
    verification_uri: 'https://kho/thiet-bi',
    verification_uri_complete: 'https://kho/thiet-bi?ma=BCDF-GHJK',
    expires_in: 600,
    interval: 5,
  },
};

/** Answers one call after the other from `replies`, or by what `replies` says to this call. */
function store(replies: Reply[] | ((path: string, token: string | undefined) => Reply)) {
  const calls: { path: string; body: string | undefined; token: string | undefined }[] = [];
  const fetch: FetchLike = async (url, { headers, body }) => {
    const call = { path: url.replace('https://kho', ''), body, token: headers['Authorization'] };
    calls.push(call);
    await Promise.resolve();
    const reply = typeof replies === 'function' ? replies(call.path, call.token) : replies.shift();
    if (reply === undefined) throw new Error(`nobody expected ${call.path}`);
    if (reply instanceof Error) throw reply;
    return {
      status: reply.status,
      headers: { get: () => null },
      text: () => Promise.resolve(typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body)),
    };
  };
  return { fetch, calls };
}

function keepOf(secret: string | null = null) {
  const kept = { secret };
  const keep: SecretKeep = {
    get: () => Promise.resolve(kept.secret),
    set: (text) => Promise.resolve(void (kept.secret = text)),
    clear: () => Promise.resolve(void (kept.secret = null)),
  };
  return { keep, kept };
}

const pair = (n: number) => JSON.stringify({ access: `a${n}`, refresh: `r${n}` });
const failure = (work: Promise<unknown>): Promise<StoreError> =>
  work.then(
    () => Promise.reject(new Error('expected a StoreError')),
    (error: unknown) => error as StoreError,
  );

/** A timer that fires at once and writes down how long it was asked to wait. */
function atOnce() {
  const waits: number[] = [];
  const timer = (ms: number, fire: () => void) => {
    waits.push(ms / 1000);
    queueMicrotask(fire);
    return () => undefined;
  };
  return { timer, waits };
}

function signIn(replies: Reply[]) {
  const { fetch, calls } = store(replies);
  const { keep, kept } = keepOf();
  const { timer, waits } = atOnce();
  return {
    signIn: createDeviceSignIn({ baseUrl: 'https://kho/', client: 'excel', fetch, keep, timer }),
    calls,
    kept,
    waits,
  };
}

describe('createDeviceSignIn', () => {
  it('shows code and page, waits as told, and keeps the pair', async () => {
    const replies = [asked, refusal('authorization_pending'), refusal('slow_down'), refusal('authorization_pending')];
    const { signIn: it, calls, kept, waits } = signIn([...replies, tokens(1)]);
    expect(await it.start()).toEqual({
      userCode: 'BCDF-GHJK',
      page: 'https://kho/thiet-bi',
      pageWithCode: 'https://kho/thiet-bi?ma=BCDF-GHJK',
      expiresInSeconds: 600,
    });
    await it.finished();
    expect(waits).toEqual([5, 5, 10, 10]);
    expect(kept.secret).toBe(pair(1));
    expect(calls.map(({ path }) => path)).toEqual([
      '/api/v1/oauth/device_authorization',
      ...Array.from({ length: 4 }, () => '/api/v1/oauth/token'),
    ]);
    expect(calls[0]?.body).toBe('client_id=excel&scope=submit');
    expect(new URLSearchParams(calls[1]?.body).get('device_code')).toBe('máy & 1');
    expect(calls.every(({ token }) => token === undefined)).toBe(true);
  });

  it.each(['access_denied', 'expired_token', 'invalid_grant'])('ends with %s, in the store’s words', async (code) => {
    const { signIn: it, kept } = signIn([asked, refusal(code)]);
    await it.start();
    expect(await failure(it.finished())).toMatchObject({ code, message: `Câu về ${code}.` });
    expect(kept.secret).toBeNull();
  });

  it('waits longer and longer while the store cannot be reached', async () => {
    const away = new TypeError('fetch failed');
    const { signIn: it, kept, waits } = signIn([asked, away, away, { status: 502, body: '<html>' }, tokens(1)]);
    await it.start();
    await it.finished();
    expect(waits).toEqual([5, 10, 20, 40]);
    expect(kept.secret).toBe(pair(1));
  });

  it('gives up when the code is too old, even if nobody says so', async () => {
    const { signIn: it, waits } = signIn([
      asked,
      ...Array.from({ length: 200 }, () => refusal('authorization_pending')),
    ]);
    await it.start();
    expect((await failure(it.finished())).code).toBe('expired_token');
    expect(waits).toHaveLength(120);
  });

  it('stops at once when it is cancelled, and keeps nothing that comes after', async () => {
    const { fetch, calls } = store([asked]);
    const { keep, kept } = keepOf();
    const quiet: boolean[] = [];
    const timer = () => () => void quiet.push(true);
    const it = createDeviceSignIn({ baseUrl: 'https://kho', client: 'cli', fetch, keep, timer });
    await it.start();
    const end = failure(it.finished());
    await Promise.resolve();
    it.cancel();
    expect((await end).code).toBe('cancelled');
    expect([quiet, calls.length, kept.secret]).toEqual([[true], 1, null]);
  });

  it('says offline when it cannot even start, and wants a start', async () => {
    expect((await failure(signIn([new TypeError('x')]).signIn.start())).code).toBe('offline');
    expect((await failure(signIn([]).signIn.finished())).code).toBe('cancelled');
  });
});

function session(secret: string | null, replies: Parameters<typeof store>[0]) {
  const { fetch, calls } = store(replies);
  const { keep, kept } = keepOf(secret);
  const { timer } = atOnce();
  const it = createStoreSession({ baseUrl: 'https://kho', client: 'excel', fetch, keep, timer });
  const client = createStoreClient({ baseUrl: 'https://kho', token: it.token, renew: it.renew, fetch });
  return { session: it, client, calls, kept };
}

const refused = {
  ...{ type: 'urn:x', title: 'Chưa đăng nhập', status: 401, code: 'unauthorized' },
  detail: 'Đề nghị đăng nhập lại.',
};
const unauthorized: Reply = { status: 401, body: refused };
const notFound: Reply = { status: 404, body: { ...refused, status: 404, code: 'not-found' } };

describe('createStoreSession', () => {
  it('sends the access token of the pair, and an administrator’s token as it is', async () => {
    expect(await session(pair(1), []).session.token()).toBe('a1');
    expect(await session('cancu_1_x', []).session.token()).toBe('cancu_1_x');
    for (const nothing of [null, '', '{"access":', '{}']) expect(await session(nothing, []).session.token()).toBeNull();
  });

  it('renews a refused token once and asks again', async () => {
    const { client, calls, kept } = session(pair(1), [unauthorized, tokens(2), notFound]);
    expect((await failure(client.receipt('x'))).code).toBe('not-found');
    expect(calls.map(({ token }) => token)).toEqual(['Bearer a1', undefined, 'Bearer a2']);
    expect(calls[1]?.body).toBe('grant_type=refresh_token&client_id=excel&refresh_token=r1');
    expect(kept.secret).toBe(pair(2));
  });

  it('refreshes once for many requests at the same time', async () => {
    const { client, calls } = session(pair(1), (path, token) => {
      if (path.endsWith('/token')) return tokens(2);
      return token === 'Bearer a2' ? notFound : unauthorized;
    });
    const errors = await Promise.all(Array.from({ length: 10 }, () => failure(client.me())));
    expect(new Set(errors.map(({ code }) => code))).toEqual(new Set(['not-found']));
    expect(calls.filter(({ path }) => path.endsWith('/token'))).toHaveLength(1);
  });

  it('takes what another window has renewed meanwhile', async () => {
    const { client, calls, kept } = session(pair(1), (_path, token) => {
      kept.secret = pair(2);
      return token === 'Bearer a2' ? notFound : unauthorized;
    });
    expect((await failure(client.me())).code).toBe('not-found');
    expect(calls.map(({ token }) => token)).toEqual(['Bearer a1', 'Bearer a2']);
  });

  it('is signed out when the store takes the refresh token no more', async () => {
    const { client, kept } = session(pair(1), [unauthorized, refusal('invalid_grant')]);
    expect((await failure(client.me())).code).toBe('unauthorized');
    expect(kept.secret).toBeNull();
  });

  it('stays signed in when the store is only away', async () => {
    const { client, kept } = session(pair(1), [unauthorized, new TypeError('away')]);
    expect((await failure(client.me())).code).toBe('offline');
    expect(kept.secret).toBe(pair(1));
  });

  it('does not renew a service token', async () => {
    const { client, calls, kept } = session('cancu_1_x', [unauthorized]);
    expect((await failure(client.me())).code).toBe('unauthorized');
    expect([calls.length, kept.secret]).toEqual([1, 'cancu_1_x']);
  });

  it.each([{ status: 200, body: {} }, new TypeError('away')])(
    'signs out here even if the store is away',
    async (reply) => {
      const { session: it, calls, kept } = session(pair(1), [reply]);
      await it.signOut();
      expect(kept.secret).toBeNull();
      expect([calls[0]?.path, calls[0]?.body]).toEqual(['/api/v1/oauth/revoke', 'token=r1&client_id=excel']);
    },
  );
});
