import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { placeKey } from '../../core/sync/index.ts';
import type { HistoryEntry } from '../../core/wire/sync.ts';
import { createStoreClient } from '../../store-client/index.ts';
import type { StoreClient } from '../../store-client/index.ts';
import { createApp } from '../../store/http/app.ts';
import { carryOut } from '../core/sync/support/carry-out.ts';
import { schedule } from '../core/sync/support/schedule.ts';
import { openStore } from './support/store.ts';
import type { TestStore } from './support/store.ts';

const SCHEDULES = 150;
const SEED = 2367;

let store: TestStore;
beforeAll(async () => {
  store = await openStore({ requestsPerMinute: 1_000_000 });
});
afterAll(() => store.close());

it(`nothing is lost on the real database either (${SCHEDULES} schedules)`, async () => {
  let rounds = 0;
  await fc.assert(
    fc.asyncProperty(schedule, async (given) => {
      const round = `lich-${(rounds += 1)}`;
      await store.asOwner("insert into store.rounds (code, form, name, state) values ($1, 'pl4-2367', $1, 'open')", [
        round,
      ]);
      let client = clientOf(createApp(store.context));
      await carryOut(given, {
        store: () => ({
          sync: (request) => client.sync(round, request),
          changesSince: (since) => client.changesSince(round, since),
        }),
        // An API process holds no state: another one takes over on the same database.
        restart: () => {
          client = clientOf(createApp(store.context));
        },
        kept: async () => {
          const { changes } = await client.changesSince(round, 0);
          return {
            history: await wholeHistory(client, round),
            fields: new Map(changes.map((field) => [placeKey(field), field])),
          };
        },
      });
    }),
    { seed: SEED, numRuns: SCHEDULES },
  );
  expect(rounds).toBeGreaterThanOrEqual(SCHEDULES);
}, 600_000);

const clientOf = (app: ReturnType<typeof createApp>): StoreClient =>
  createStoreClient({
    baseUrl: 'http://kho.example',
    token: () => Promise.resolve(store.tokens.BTC),
    fetch: async (url, init) => app.request(url, init),
  });

async function wholeHistory(client: StoreClient, round: string): Promise<HistoryEntry[]> {
  const entries: HistoryEntry[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await client.history(round, cursor === undefined ? {} : { cursor });
    entries.push(...page.entries);
    if (page.next === null) return entries.reverse();
    cursor = page.next;
  }
}
