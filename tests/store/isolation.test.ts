import { createHash } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asAgency } from './support/as-agency.ts';
import { openStore } from './support/store.ts';
import type { TestStore } from './support/store.ts';
import { requestFor, sheetOf } from './support/sheet.ts';

const AGENCY_TABLES = [
  'access_tokens',
  'page_sessions',
  'agency_heads',
  'round_heads',
  'submissions',
  'submission_rows',
  'idempotency_keys',
  'audit_log',
  'waivers',
  'reopenings',
];

let store: TestStore;
beforeAll(async () => {
  store = await openStore();
  for (const [i, agency] of ['Bộ Tài chính', 'Bộ Công an', 'Bộ Tài chính'].entries()) {
    const code = agency === 'Bộ Công an' ? 'BCA' : 'BTC';
    const sheet = sheetOf({ agency, tasks: { 'I.1': { note: `bản ${i}` } } });
    const answer = await store.submit(store.tokens[code], requestFor(code, sheet), `khoa-${i}`);
    expect(answer.status).toBe(201);
  }
});
afterAll(() => store.close());

const count = (table: string) => async (client: Client) => {
  const { rows } = await client.query<{ agencies: number[] }>(
    `select coalesce(array_agg(distinct agency_id), '{}') as agencies from store.${table}`,
  );
  return rows[0]?.agencies;
};

describe('row-level security', () => {
  it.each(AGENCY_TABLES)('%s is empty to whoever acts for nobody, the owner too', async (table) => {
    for (const config of [store.access.app, store.access.owner])
      expect(await asAgency(config, null, count(table))).toEqual([]);
  });

  it.each(['access_tokens', 'agency_heads', 'submissions', 'submission_rows', 'idempotency_keys', 'audit_log'])(
    '%s shows an agency its own rows alone',
    async (table) => {
      const btc = store.agencyId('BTC');
      expect(await asAgency(store.access.app, { agency: btc, role: 'officer' }, count(table))).toEqual([btc]);
    },
  );

  it('shows the coordinator what was submitted, and no token or log of an agency', async () => {
    const who = { agency: 0, role: 'coordinator' };
    const both = [store.agencyId('BTC'), store.agencyId('BCA')].sort((a, b) => a - b);
    expect((await asAgency(store.access.app, who, count('submissions')))?.sort((a, b) => a - b)).toEqual(both);
    expect(await asAgency(store.access.app, who, count('access_tokens'))).toEqual([0]);
    expect(await asAgency(store.access.app, who, count('idempotency_keys'))).toEqual([]);
  });

  it('lets nobody write for another agency', async () => {
    const who = { agency: store.agencyId('BCA'), role: 'coordinator' };
    const write = (client: Client) =>
      client.query('insert into store.agency_heads (agency_id) values ($1)', [store.agencyId('BTP')]);
    await expect(asAgency(store.access.app, who, write)).rejects.toMatchObject({ code: '42501' });
    const touch = (client: Client) =>
      client.query(`update store.submissions set state = 'accepted' where agency_id <> $1`, [who.agency]);
    expect((await asAgency(store.access.app, who, touch)).rowCount).toBe(0);
  });

  it('is forgotten with the transaction', async () => {
    const client = new Client(store.access.app);
    await client.connect();
    await client.query('begin');
    await client.query('select store.act_for($1, $2)', [store.agencyId('BTC'), 'officer']);
    await client.query('commit');
    expect(await count('submissions')(client)).toEqual([]);
    await client.end();
  });
});

describe('what is final', () => {
  const forbidden = [
    'update store.submissions set content = $1',
    'update store.submissions set received_at = now() where $1 <> $1',
    'delete from store.submissions where number = $1',
    'update store.submission_rows set note = $1',
    'delete from store.submission_rows where note = $1',
    'update store.audit_log set body = $1',
    'delete from store.audit_log where body = $1',
    'update store.idempotency_keys set content_hash = $1',
    'delete from store.access_tokens where role = $1',
    'update store.rounds set state = $1',
    'update store.agencies set name = $1',
    'update store.round_versions set reason = $1',
    'delete from store.round_transitions where reason = $1',
    'update store.round_documents set actor = $1',
    'update store.waivers set reason = $1',
    'delete from store.reopenings where reason = $1',
    'drop table store.submissions; select $1',
  ];
  it.each(forbidden)('the store’s own role may not: %s', async (sql) => {
    const who = { agency: store.agencyId('BTC'), role: 'officer' };
    const work = (client: Client) =>
      sql.startsWith('drop') ? client.query('drop table store.submissions') : client.query(sql, ['x']);
    await expect(asAgency(store.access.app, who, work)).rejects.toMatchObject({ code: '42501' });
  });
});

describe('the audit log', () => {
  it('is one unbroken chain an agency, ending in its head', async () => {
    const btc = store.agencyId('BTC');
    await asAgency(store.access.app, { agency: btc, role: 'officer' }, async (client) => {
      const { rows } = await client.query<{ sequence: string; body: string; hash: Buffer }>(
        'select sequence, body, hash from store.audit_log order by sequence',
      );
      let link = createHash('sha256').update('').digest();
      for (const [i, { sequence, body, hash }] of rows.entries()) {
        expect(Number(sequence)).toBe(i + 1);
        link = createHash('sha256').update(link).update(body, 'utf8').digest();
        expect(hash.equals(link)).toBe(true);
      }
      const actions = rows.map(({ body }) => (JSON.parse(body) as { action: string }).action);
      expect(actions).toEqual(['token-issued', 'submitted', 'superseded', 'submitted']);
      const head = await client.query<{ audit_hash: Buffer }>('select audit_hash from store.agency_heads');
      expect(head.rows[0]?.audit_hash.equals(link)).toBe(true);
    });
  });

  it('names the actor without the token', async () => {
    const btc = store.agencyId('BTC');
    const text = await asAgency(store.access.app, { agency: btc, role: 'officer' }, async (client) => {
      const { rows } = await client.query<{ all: string }>('select string_agg(body, $1) as all from store.audit_log', [
        '\n',
      ]);
      return rows[0]?.all ?? '';
    });
    expect(text).toMatch(/officer:BTC:[0-9a-f]{12}/);
    expect(text).not.toContain(store.tokens.BTC);
  });
});

describe('the schema shards by agency', () => {
  it('has agency_id first in every key of agency data', async () => {
    const client = new Client(store.access.owner);
    await client.connect();
    const { rows } = await client.query<{ table: string; first: string }>(
      `select c.relname as table, a.attname as first
       from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
         join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
       where n.nspname = 'store' and i.indisunique and c.relname = any($1)`,
      [AGENCY_TABLES],
    );
    await client.end();
    expect(new Set(rows.map(({ table }) => table))).toEqual(new Set(AGENCY_TABLES));
    expect(rows.filter(({ first }) => first !== 'agency_id')).toEqual([]);
  });
});
