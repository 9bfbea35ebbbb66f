import type { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asAgency } from './support/as-agency.ts';
import { auditOf, PASSWORD, userOf } from './support/people.ts';
import { openStore } from './support/store.ts';
import type { TestStore } from './support/store.ts';

const TABLES = ['users', 'devices', 'one_time_links', 'recovery_codes', 'sign_in_keys', 'device_requests'];

let store: TestStore;
let officer: Awaited<ReturnType<typeof userOf>>;
beforeAll(async () => {
  store = await openStore();
  officer = await userOf(store, { agency: 'BTC', role: 'officer' });
  await userOf(store, { agency: 'BCA', role: 'approver' });
  await userOf(store, { role: 'administrator' });
});
afterAll(() => store.close());

const agenciesIn = (table: string) => async (client: Client) => {
  const { rows } = await client.query<{ id: number }>(`select distinct agency_id as id from store.${table} order by 1`);
  return rows.map(({ id }) => id);
};

describe('row-level security', () => {
  it.each(TABLES)('%s is empty to whoever acts for nobody, the owner too', async (table) => {
    for (const config of [store.access.app, store.access.owner])
      expect(await asAgency(config, null, agenciesIn(table))).toEqual([]);
  });

  it.each(['users', 'devices', 'one_time_links'])(
    '%s shows an agency, and a coordinator, their own rows alone',
    async (table) => {
      const btc = store.agencyId('BTC');
      expect(await asAgency(store.access.app, { agency: btc, role: 'officer' }, agenciesIn(table))).toEqual([btc]);
      expect(await asAgency(store.access.app, { agency: btc, role: 'administrator' }, agenciesIn(table))).toEqual([
        btc,
      ]);
      expect(await asAgency(store.access.app, { agency: 0, role: 'coordinator' }, agenciesIn(table))).toEqual([0]);
    },
  );

  it('shows an administrator who there is, on which devices, with which tokens, and no link', async () => {
    const who = { agency: 0, role: 'administrator' };
    const all = [0, store.agencyId('BTC'), store.agencyId('BCA')].sort((a, b) => a - b);
    for (const table of ['users', 'devices', 'access_tokens'])
      expect(await asAgency(store.access.app, who, agenciesIn(table))).toEqual(all);
    expect(await asAgency(store.access.app, who, agenciesIn('one_time_links'))).toEqual([0]);
    const change = asAgency(store.access.app, who, (client) =>
      client.query('update store.users set disabled_at = now() where agency_id <> 0'),
    );
    expect((await change).rowCount).toBe(0);
  });
});

describe('what is final', () => {
  it.each([
    'update store.users set role = $1',
    'update store.users set login = $1',
    'delete from store.users where login = $1',
    'delete from store.devices where client = $1',
    'update store.devices set scope = $1',
    'update store.sign_in_keys set home = length($1)',
    'delete from store.one_time_links where kind = $1',
    'update store.access_tokens set scope = $1',
  ])('the store’s own role may not: %s', async (sql) => {
    const who = { agency: store.agencyId('BTC'), role: 'officer' };
    await expect(asAgency(store.access.app, who, (client) => client.query(sql, ['x']))).rejects.toMatchObject({
      code: '42501',
    });
  });
});

it('has agency_id first in every key and foreign key', async () => {
  const { rows } = await asAgency(store.access.owner, null, (client) =>
    client.query<{ name: string }>(
      `select c.conname as name from pg_constraint c
         join pg_class t on t.oid = c.conrelid join pg_namespace n on n.oid = t.relnamespace
         join pg_attribute a on a.attrelid = t.oid and a.attnum = c.conkey[1]
       where n.nspname = 'store' and c.contype in ('p', 'u', 'f') and t.relname = any($1) and a.attname <> 'agency_id'`,
      [TABLES],
    ),
  );
  expect(rows).toEqual([]);
});

it('keeps no secret a person has, in no table and no line of the audit log', async () => {
  const who = { agency: officer.agencyId, role: 'officer' };
  const kept = await asAgency(store.access.app, who, async (client) => {
    const { rows } = await client.query<{ all: string }>(
      `select (select string_agg(u::text, '') from store.users u) || (select string_agg(d::text, '') from store.devices d) ||
              (select string_agg(l::text, '') from store.one_time_links l) as all`,
    );
    return rows[0]?.all ?? '';
  });
  expect(kept).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
  for (const secret of [PASSWORD, officer.token, officer.refresh]) expect(kept).not.toContain(secret);
  const audit = JSON.stringify(await auditOf(store, 'BTC'));
  expect(audit).toContain('device-signed-in');
  for (const secret of [PASSWORD, officer.token, officer.refresh, officer.login]) expect(audit).not.toContain(secret);
});
