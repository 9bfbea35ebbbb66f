import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Receipt } from '../../core/wire/types.ts';
import { createEvents } from '../../store/events/index.ts';
import type { StoreEvents } from '../../store/events/index.ts';
import { createPool } from '../../store/database/pool.ts';
import { createApp } from '../../store/http/app.ts';
import { eventReader } from './support/event-stream.ts';
import { requestFor, sheetOf } from './support/sheet.ts';
import { bearer, openStore } from './support/store.ts';
import type { TestStore } from './support/store.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openStore();
});
afterAll(() => store.close());

const listen = async (token: string, lastEventId?: number, app: TestStore['app'] = store.app) =>
  eventReader(
    await app.request('/api/v1/events', {
      headers: { ...bearer(token), ...(lastEventId === undefined ? {} : { 'Last-Event-ID': String(lastEventId) }) },
    }),
  );
const change = (code: string, id: string, events: StoreEvents = store.context.events) =>
  events.changed({ agencyId: store.agencyId(code), kind: 'submission', id });

describe('GET /events', () => {
  it('tells an agency of its own changes and the coordinator of all', async () => {
    const [btc, coordinator] = [await listen(store.tokens.BTC), await listen(store.tokens.coordinator)];
    change('BCA', 'a');
    change('BTC', 'b');
    const [own] = await btc.take(1);
    expect(own).toMatchObject({ event: 'changed', data: { agency: 'BTC', kind: 'submission', id: 'b' } });
    expect((await coordinator.take(2)).map(({ data }) => data['id'])).toEqual(['a', 'b']);
    await btc.close();
    await coordinator.close();
  });

  it('tells the agency and the coordinator that a submission came', async () => {
    const readers = [await listen(store.tokens.BTC), await listen(store.tokens.coordinator)];
    const answer = await store.submit(
      store.tokens.BTC,
      requestFor('BTC', sheetOf({ agency: 'Bộ Tài chính' })),
      'event',
    );
    const { number } = Receipt.parse(await answer.json());
    for (const reader of readers) {
      expect((await reader.take(1))[0]?.data).toMatchObject({ agency: 'BTC', kind: 'submission', id: number });
      await reader.close();
    }
  });

  it('keeps what waits for a signature inside its agency', async () => {
    const [btc, coordinator] = [await listen(store.tokens.BTC), await listen(store.tokens.coordinator)];
    store.context.events.changed({ agencyId: store.agencyId('BTC'), kind: 'sign-off', id: 'waiting' });
    change('BTC', 'sent');
    expect((await btc.take(2)).map(({ data }) => data['id'])).toEqual(['waiting', 'sent']);
    expect((await coordinator.take(1)).map(({ data }) => data['id'])).toEqual(['sent']);
    await btc.close();
    await coordinator.close();
  });

  it('tells what is said many times in a moment once', async () => {
    const btc = await listen(store.tokens.BTC);
    for (let i = 0; i < 20; i += 1) change('BTC', 'same');
    change('BTC', 'other');
    expect((await btc.take(2)).map(({ data }) => data['id'])).toEqual(['same', 'other']);
    await btc.close();
  });

  it('goes on after the last event a client has seen', async () => {
    const first = await listen(store.tokens.BCA);
    change('BCA', 'seen');
    const [seen] = await first.take(1);
    await first.close();
    change('BCA', 'missed');
    const again = await listen(store.tokens.BCA, seen?.id);
    expect((await again.take(1))[0]?.data['id']).toBe('missed');
    await again.close();
  });

  it.each([999_999, 0])('says that events are lost when it cannot go on after %i', async (position) => {
    const fresh = await listen(store.tokens.BTC);
    change('BTC', `before ${position}`);
    const [last] = await fresh.take(1);
    await fresh.close();
    if (position === 0) await forgetFirst(last?.id ?? 0);
    const reader = await listen(store.tokens.BTC, position);
    expect((await reader.take(1))[0]).toMatchObject({ event: 'reset', id: last?.id });
    change('BTC', `after ${position}`);
    expect((await reader.take(1))[0]?.data['id']).toBe(`after ${position}`);
    await reader.close();
  });

  it('does not let one account take every stream', async () => {
    const readers = [];
    for (let i = 0; i < 50; i += 1) readers.push(await listen(store.tokens.BCA));
    const refused = await store.app.request('/api/v1/events', { headers: bearer(store.tokens.BCA) });
    expect(refused.status).toBe(429);
    for (const reader of readers) await reader.close();
    const again = await listen(store.tokens.BCA);
    change('BCA', 'again');
    expect(await again.take(1)).toHaveLength(1);
    await again.close();
  });
});

describe('two processes on one database', () => {
  it('tell each other', async () => {
    const pool = createPool(store.access.app, () => undefined);
    const events = createEvents(pool, store.access.app, store.context.log);
    const other = createApp({ ...store.context, pool, events });
    const here = await listen(store.tokens.BTC);
    const there = await listen(store.tokens.BTC, undefined, other);
    change('BTC', 'from here');
    change('BTC', 'from there', events);
    for (const reader of [here, there])
      expect(new Set((await reader.take(2)).map(({ data }) => data['id']))).toEqual(
        new Set(['from here', 'from there']),
      );
    await here.close();
    await events.close();
    expect(await there.ended()).toBe(true);
    await pool.end();
  });
});

describe('a listening connection that is lost', () => {
  it('comes back, and nothing is missed', async () => {
    const reader = await listen(store.tokens.BTC);
    await store.context.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen %' and pid <> pg_backend_pid()`,
    );
    change('BTC', 'meanwhile');
    expect((await reader.take(1))[0]?.data['id']).toBe('meanwhile');
    await reader.close();
  });
});

async function forgetFirst(last: number): Promise<void> {
  const client = await store.context.pool.connect();
  await client.query('begin');
  await client.query('select store.act_for($1, $2)', [store.agencyId('BTC'), 'officer']);
  await client.query('delete from store.changes where agency_id = $1 and sequence < $2', [store.agencyId('BTC'), last]);
  await client.query('commit');
  client.release();
}
