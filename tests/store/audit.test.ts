import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readLastAnchor } from '../../store/audit/anchor.ts';
import { startAnchoring } from '../../store/audit/anchoring.ts';
import type { Anchoring } from '../../store/audit/anchoring.ts';
import { verifyAudit } from '../../store/audit/verify.ts';
import { SUPERUSER } from '../../store/postgres/cluster.ts';
import { readSecrets } from '../../store/postgres/secrets.ts';
import { run } from './support/process.ts';
import { openStore } from './support/store.ts';
import type { TestStore } from './support/store.ts';

let store: TestStore;
/** Whoever has the whole database in his hands. */
let intruder: Client;
let anchoring: Anchoring;
let btc: number;
let bca: number;

const TABLES = ['audit_log', 'agency_heads', 'audit_anchors'];

beforeAll(async () => {
  store = await openStore();
  [btc, bca] = [store.agencyId('BTC'), store.agencyId('BCA')];
  const { pool, key, clock, log } = store.context;
  anchoring = startAnchoring({ pool, key, clock, log, dataDir: store.folder });
  intruder = new Client({ ...store.access.owner, user: SUPERUSER, password: readSecrets(store.folder).superuser });
  await intruder.connect();
  for (let i = 0; i < 5; i++) {
    for (const agency of [btc, bca]) await append(agency, `việc ${i}`);
    await anchoring.anchor();
  }
  // Nothing moved: nothing is written, as the first test counts.
  await anchoring.anchor();
  await append(btc, 'sau mốc cuối');
  for (const table of TABLES) await intruder.query(`create table public.kept_${table} as table store.${table}`);
  await intruder.query('alter table store.audit_log drop constraint audit_log_check');
});
afterEach(async () => {
  for (const table of TABLES) {
    await intruder.query(`delete from store.${table}`);
    await intruder.query(`insert into store.${table} table public.kept_${table}`);
  }
});
afterAll(async () => {
  await intruder.end();
  await anchoring.close();
  await store.close();
});

async function append(agency: number, what: string): Promise<void> {
  const client = await store.context.pool.connect();
  await client.query('begin');
  await client.query('select store.act_for($1, $2)', [agency, 'officer']);
  await client.query(`select store.append_audit($1, now(), 'test', 'tested', $2, '{}')`, [agency, what]);
  await client.query('commit');
  client.release();
}

const verified = () =>
  verifyAudit(store.context.pool, store.context.agencies, {
    keys: [store.context.key.publicKey],
    last: readLastAnchor(store.folder),
  });

/** Links the chain anew from this row on, the head included, as if nothing had ever been different. */
async function relink(agency: number, from: number): Promise<void> {
  const { rows } = await intruder.query<{ sequence: number }>(
    'select sequence from store.audit_log where agency_id = $1 and sequence >= $2 order by sequence',
    [agency, from],
  );
  for (const { sequence } of rows) {
    await intruder.query(
      `update store.audit_log a set previous_hash = p.hash, hash = sha256(p.hash || convert_to(a.body, 'UTF8'))
       from store.audit_log p where a.agency_id = $1 and a.sequence = $2 and p.agency_id = $1 and p.sequence = $2 - 1`,
      [agency, sequence],
    );
  }
  await intruder.query(
    `update store.agency_heads h set audit_sequence = l.sequence, audit_hash = l.hash
     from (select * from store.audit_log where agency_id = $1 order by sequence desc limit 1) l where h.agency_id = $1`,
    [agency],
  );
}

it('finds nothing where nothing was touched, also while the store runs, from the command line', async () => {
  const report = await verified();
  expect(report.findings).toEqual([]);
  expect([report.rows >= 11, report.chains >= 2, report.anchors]).toEqual([true, true, 5]);
  const { code, stdout } = await run(['audit', 'verify', '--data', store.folder]);
  expect([code, stdout]).toEqual([0, expect.stringContaining('Nhật ký nguyên vẹn')]);
});

describe('finds', () => {
  const log = 'update store.audit_log set';
  const of = (agency: 'BTC' | 'BCA') => `agency_id = ${store.agencyId(agency)}`;
  const CASES: { what: string; tamper: () => Promise<unknown>; names: RegExp }[] = [
    {
      what: 'an altered row',
      tamper: () =>
        intruder.query(`${log} body = replace(body, 'tested', 'forged') where ${of('BTC')} and sequence = 3`),
      names: /BTC, dòng 3: nội dung đã bị sửa/,
    },
    {
      what: 'an altered row with a hash to match',
      tamper: () =>
        intruder.query(
          `${log} body = replace(body, 'tested', 'forged'),
             hash = sha256(previous_hash || convert_to(replace(body, 'tested', 'forged'), 'UTF8'))
           where ${of('BTC')} and sequence = 3`,
        ),
      names: /BTC, dòng 4: không nối với dòng trước/,
    },
    {
      what: 'a chain made anew from an altered row on, head and all',
      tamper: async () => {
        await intruder.query(`${log} body = replace(body, 'tested', 'forged') where ${of('BTC')} and sequence = 3`);
        await relink(btc, 3);
      },
      names: /BTC, dòng 3: khác với mốc đã ký/,
    },
    {
      what: 'a removed row',
      tamper: () => intruder.query(`delete from store.audit_log where ${of('BCA')} and sequence = 2`),
      names: /BCA, dòng 3: thiếu dòng 2/,
    },
    {
      what: 'two rows that changed places',
      tamper: () =>
        intruder.query(
          `update store.audit_log a set body = b.body, previous_hash = b.previous_hash, hash = b.hash from store.audit_log b
           where a.agency_id = b.agency_id and a.${of('BCA')} and a.sequence in (2, 3) and b.sequence = 5 - a.sequence`,
        ),
      names: /BCA, dòng 2/,
    },
    {
      what: 'a cut end, the head moved back',
      tamper: async () => {
        await intruder.query(`delete from store.audit_log where ${of('BCA')} and sequence > 3`);
        await relink(bca, 99);
      },
      names: /BCA, dòng 4: đã có trong mốc ký, nay không còn/,
    },
    {
      what: 'an agency that is gone altogether',
      tamper: async () => {
        await intruder.query(`delete from store.audit_log where ${of('BCA')}`);
        await intruder.query(`delete from store.agency_heads where ${of('BCA')}`);
      },
      names: /BCA, dòng 2: đã có trong mốc ký, nay không còn/,
    },
    {
      what: 'a cut end that no anchor knew yet, by the head',
      tamper: () =>
        intruder.query(
          `delete from store.audit_log where ${of('BTC')} and sequence = (select max(sequence) from store.audit_log where ${of('BTC')})`,
        ),
      names: /BTC: cuối chuỗi/,
    },
    {
      what: 'an altered anchor',
      tamper: () =>
        intruder.query(`update store.audit_anchors set body = replace(body, '"at":"2', '"at":"1') where sequence = 2`),
      names: /Mốc ký số 2: nội dung đã bị sửa/,
    },
    {
      what: 'a removed anchor',
      tamper: () => intruder.query('delete from store.audit_anchors where sequence = 2'),
      names: /thiếu mốc số 2/,
    },
    {
      what: 'anchors cut off at the end',
      tamper: () => intruder.query('delete from store.audit_anchors where sequence > 1'),
      names: /cuối dãy mốc đã bị cắt/,
    },
    {
      what: 'an anchor signed by another key',
      tamper: () => intruder.query(`update store.audit_anchors set key = repeat('A', 43) where sequence = 3`),
      names: /Mốc ký số 3: ký bằng khóa lạ/,
    },
  ];
  it.each(CASES)('$what', async ({ tamper, names }) => {
    await tamper();
    expect((await verified()).findings.join('\n')).toMatch(names);
  });

  it('and says so on the command line, with exit status 1', async () => {
    await intruder.query(`delete from store.audit_log where ${of('BCA')} and sequence = 2`);
    const { code, stdout } = await run(['audit', 'verify', '--data', store.folder]);
    expect([code, stdout]).toEqual([1, expect.stringContaining('KHÔNG nguyên vẹn')]);
    expect((await run(['audit', 'verify'])).code).toBe(2);
    expect((await run(['audit', 'mend', '--data', store.folder])).code).toBe(2);
  });
});
