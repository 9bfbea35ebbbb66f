import type { Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Pool } from 'pg';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Problem, Receipt } from '../../core/wire/types.ts';
import { SyncAnswer } from '../../core/wire/sync.ts';
import { createPool } from '../../store/database/pool.ts';
import { createApp } from '../../store/http/app.ts';
import { SUPERUSER } from '../../store/postgres/cluster.ts';
import { readSecrets } from '../../store/postgres/secrets.ts';
import { change, request as syncRequest } from '../core/sync/support/messages.ts';
import { cuttingProxy } from './support/cutting-proxy.ts';
import { expectKept, expectWhole } from './support/kept.ts';
import { requestFor, sheetOf } from './support/sheet.ts';
import { bearer, openStore } from './support/store.ts';
import type { TestStore } from './support/store.ts';

type Proxy = Awaited<ReturnType<typeof cuttingProxy>>;

const ROUND = '/api/v1/rounds/mac-dinh';
let store: TestStore;
let superuser: Client;
/** Between the API and its database. */
let behind: Proxy;
let pool: Pool;
let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  store = await openStore();
  const { host, port } = store.access.app;
  superuser = new Client({ ...store.access.owner, user: SUPERUSER, password: readSecrets(store.folder).superuser });
  await superuser.connect();
  behind = await cuttingProxy(
    host?.startsWith('/') ? { path: `${host}/.s.PGSQL.${port}` } : { host, port: Number(port) },
  );
  pool = createPool({ ...store.access.app, host: '127.0.0.1', port: behind.port }, () => undefined);
  app = createApp({ ...store.context, pool });
});
afterAll(async () => {
  await pool.end();
  await behind.close();
  await superuser.end();
  await store.close();
});

const bodyOf = (note: string) => requestFor('BTC', sheetOf({ agency: 'Bộ Tài chính', tasks: { 'I.2': { note } } }));
const headers = (key: string) => ({
  ...bearer(store.tokens.BTC),
  'Content-Type': 'application/json',
  'Idempotency-Key': key,
});
const submissions = async () => {
  const { rows } = await superuser.query<{ count: number }>('select count(*)::int from store.submissions');
  return rows[0]?.count ?? -1;
};

/** The extended protocol names the prepared statement in its Bind message, after the empty name of the portal. */
const callOf = (statement: string) => (sent: Buffer) => sent.includes(`\0${statement}\0`);

/** The COMMIT of the transaction in which store.submit was called before, not that of some reading. */
function commitAfterCall() {
  const calls = callOf('submit');
  let called = false;
  return (sent: Buffer) => {
    called ||= calls(sent);
    return called && sent.includes('commit\0');
  };
}

describe('the connection to the database is cut after the commit, before its answer', () => {
  const cases = [
    { what: 'a call that is a transaction of its own', asks: () => callOf('submit'), before: [] },
    // Another process took a number meanwhile, so ours is wrong at first and the agency's head row is held.
    { what: 'an explicit COMMIT', asks: commitAfterCall, before: ['of-another-process'] },
  ];

  it.each(cases)(
    '$what: the retry gets the receipt that was lost, of one submission',
    async ({ what, asks, before }) => {
      for (const note of before) expect((await store.submit(store.tokens.BTC, bodyOf(note), note)).status).toBe(201);
      const there = await submissions();
      const cuts = behind.cuts();
      const key = `cut-${there}`;
      const send = () =>
        app.request(`${ROUND}/submissions`, {
          ...{ method: 'POST', headers: headers(key) },
          body: JSON.stringify(bodyOf(what)),
        });
      behind.cutAnswerTo(asks());
      const cut = await send();
      expect([cut.status, Problem.parse(await cut.json()).code]).toEqual([503, 'unavailable']);
      expect([behind.cuts(), await submissions()]).toEqual([cuts + 1, there + 1]);

      const again = await send();
      expect([again.status, again.headers.get('Idempotent-Replayed')]).toEqual([200, 'true']);
      const receipt = Receipt.parse(await again.json());
      expect(Receipt.parse(await (await send()).json())).toEqual(receipt);
      await expectKept(superuser, [{ key, receipt }]);
      await expectWhole(superuser, there + 1);
    },
  );

  it('a sync message: sent again it is answered as it was, and written once', async () => {
    const message = syncRequest({ changes: [change()] });
    const send = () =>
      app.request(`${ROUND}/sync`, { method: 'POST', headers: headers(''), body: JSON.stringify(message) });
    behind.cutAnswerTo(callOf('sync-write'));
    expect((await send()).status).toBe(503);
    const answer = SyncAnswer.parse(await (await send()).json());
    expect(answer.revision).toBe(1);
    expect(SyncAnswer.parse(await (await send()).json())).toEqual(answer);
  });
});

describe('the connection of a client is cut before the answer', () => {
  let server: Server;
  let front: Proxy;
  beforeAll(async () => {
    server = createAdaptorServer({ fetch: store.app.fetch }) as Server;
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    front = await cuttingProxy({ host: '127.0.0.1', port: (server.address() as AddressInfo).port });
  });
  afterAll(async () => {
    await front.close();
    server.close();
  });

  it('the retry gets the receipt that was lost, of one submission', async () => {
    const there = await submissions();
    const send = () =>
      fetch(`http://127.0.0.1:${front.port}${ROUND}/submissions`, {
        ...{ method: 'POST', headers: headers('client-cut') },
        body: JSON.stringify(bodyOf('mất mạng')),
      });
    front.cutAnswerTo((sent) => sent.includes('POST '));
    await expect(send()).rejects.toThrow();
    expect([front.cuts(), await submissions()]).toEqual([1, there + 1]);
    const again = await send();
    expect(again.status).toBe(200);
    await expectKept(superuser, [{ key: 'client-cut', receipt: Receipt.parse(await again.json()) }]);
    await expectWhole(superuser, there + 1);
  });
});
