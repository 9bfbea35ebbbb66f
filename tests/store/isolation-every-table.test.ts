import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from './support/store.ts';
import type { TestStore } from './support/store.ts';

let store: TestStore;
let client: Client;
beforeAll(async () => {
  store = await openStore();
  client = new Client(store.access.owner);
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await store.close();
});

const names = async (sql: string) => (await client.query<{ name: string }>(sql)).rows.map(({ name }) => name);
const DISTRIBUTED = `select c.oid, c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
  where c.relnamespace = 'store'::regnamespace and c.relkind = 'r' and a.attname = 'agency_id'`;

describe('row-level security, on every table there is', () => {
  it('is on and forced on every table of agency data', async () => {
    expect(
      await names(`with d as (${DISTRIBUTED}) select d.relname as name from d join pg_class c on c.oid = d.oid
        where not (c.relrowsecurity and c.relforcerowsecurity)`),
    ).toEqual([]);
  });

  it('gives no row of any such table while nobody is acted for', async () => {
    const tables = await names(`with d as (${DISTRIBUTED}) select relname as name from d`);
    expect(tables.length).toBeGreaterThan(10);
    for (const table of tables) {
      const { rows } = await store.context.pool
        .query<{ count: number }>(`select count(*)::int as count from store.${table}`)
        .catch((error: { code?: string }) => ({ rows: [{ count: error.code === '42501' ? 0 : -1 }] }));
      expect([table, rows[0]?.count]).toEqual([table, 0]);
    }
  });
});
