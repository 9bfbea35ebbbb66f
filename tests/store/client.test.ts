import { afterAll, beforeAll, expect, it } from 'vitest';
import { awaitingSignOff, createStoreClient, StoreError } from '../../store-client/index.ts';
import type { FetchLike } from '../../store-client/index.ts';
import { issueToken } from '../../store/access/tokens.ts';
import { userOf } from './support/people.ts';
import { bearer, openStore } from './support/store.ts';
import type { TestStore } from './support/store.ts';
import { requestFor, sheetOf } from './support/sheet.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openStore();
});
afterAll(() => store.close());

const clientWith = (token: string | null) => {
  const fetch: FetchLike = async (url, init) => store.app.request(url, init);
  return createStoreClient({ baseUrl: 'http://kho.example', token: () => Promise.resolve(token), fetch });
};
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (error: unknown) => (error instanceof StoreError ? error.code : error),
  );

it('goes the whole way: who am I, submit, submit again, read the receipt', async () => {
  const client = clientWith(store.tokens.BTC);
  expect((await client.me()).agency?.code).toBe('BTC');
  const request = requestFor('BTC', sheetOf({ agency: 'Bộ Tài chính' }));
  const { receipt, replayed } = await client.submit('mac-dinh', request, 'khoa');
  expect(replayed).toBe(false);
  expect(await client.submit('mac-dinh', request, 'khoa')).toEqual({ receipt, replayed: true });
  expect(await client.receipt(receipt.number)).toEqual(receipt);
  expect((await client.me()).latest['mac-dinh']?.number).toBe(receipt.number);
});

it('carries the letters of a code such as BKHĐT through header, key and number', async () => {
  const client = clientWith(await issueToken(store.context.pool, store.agencyId('BKHĐT'), 'officer'));
  const request = requestFor('BKHĐT', sheetOf({ agency: 'Bộ Kế hoạch và Đầu tư' }), { reportDate: '2024-06-30' });
  const { receipt } = await client.submit('mac-dinh', request, 'khoa');
  expect(receipt.number).toBe('mac-dinh.BKHĐT.0001');
  expect(await client.receipt(receipt.number)).toEqual(receipt);
});

it('names what the store names', async () => {
  const request = requestFor('BTC', sheetOf({ agency: 'Bộ Tài chính' }));
  expect(await codeOf(clientWith('cancu_7_x').me())).toBe('unauthorized');
  expect(await codeOf(clientWith(null).me())).toBe('not-signed-in');
  expect(await codeOf(clientWith(store.tokens.BCA).submit('mac-dinh', request, 'khoa'))).toBe('wrong-agency');
  expect(await codeOf(clientWith(store.tokens.BTC).receipt('mac-dinh.BTC.9999'))).toBe('not-found');
});

it('goes the way of a sign-off: held, given back, withdrawn, signed, and the receipt by asking again', async () => {
  const person = await userOf(store, { agency: 'BCA', role: 'approver' });
  const [officer, approver] = [clientWith(store.tokens.BCA), clientWith(person.token)];
  expect([(await officer.me()).user, (await approver.me()).user]).toEqual([null, { name: person.name }]);
  await store.app.request('/api/v1/sign-off-rule', {
    method: 'PUT',
    headers: { ...bearer(person.token), 'Content-Type': 'application/json' },
    body: JSON.stringify({ required: true, secondPerson: false }),
  });
  const request = requestFor('BCA', sheetOf({ agency: 'Bộ Công an' }));
  const send = () => officer.submit('mac-dinh', request, 'khoa');
  const held = async () => {
    const waiting = awaitingSignOff(await send().catch((error: unknown) => error));
    expect(waiting?.mustSign).toEqual([person.name]);
    return waiting?.held ?? '';
  };
  expect((await approver.giveHeldBack(await held(), 'Thiếu số.')).state).toBe('returned');
  expect((await officer.withdrawHeld(await held())).state).toBe('withdrawn');
  const id = await held();
  expect((await officer.heldSubmissions()).map(({ state }) => state)).toEqual(['waiting', 'withdrawn', 'returned']);
  const { receipt, replayed } = await approver.signHeld(id);
  expect([replayed, receipt.signedOffBy]).toEqual([false, person.name]);
  expect(await send()).toEqual({ receipt, replayed: true });
  expect(await approver.signHeld(id)).toEqual({ receipt, replayed: true });
});

it('takes no other failure for a sign-off', async () => {
  const refused = await clientWith(store.tokens.BTC)
    .receipt('mac-dinh.BTC.9999')
    .catch((error: unknown) => error);
  expect([awaitingSignOff(refused), awaitingSignOff(new Error('x'))]).toEqual([null, null]);
});
