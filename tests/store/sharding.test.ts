import { loadModule, parseSync } from 'libpg-query';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unboundTables } from './support/sharding/bound.ts';
import { statementsOfCode, statementsOfFunction } from './support/sharding/statements.ts';
import type { Node } from './support/sharding/tree.ts';
import { openStore } from './support/store.ts';
import type { TestStore } from './support/store.ts';

/**
 * Tables of agency data shard by `agency_id` on a PostgreSQL cluster (Citus) as they stand; the others are reference
 * tables, small and slow-changing, or local to one store. This fails where that stops being true.
 */
const NOT_SHARDED = [
  'agencies',
  'rounds',
  'round_versions',
  'round_transitions',
  'round_documents',
  'receipt_keys',
  'audit_anchors',
  'migrations',
];

let store: TestStore;
let tables: string[];
let sharded: Set<string>;
beforeAll(async () => {
  await loadModule();
  store = await openStore();
  tables = (
    await rows<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'store'::regnamespace and relkind = 'r'`,
    )
  ).map(({ name }) => name);
  sharded = new Set(tables.filter((name) => !NOT_SHARDED.includes(name)));
});
afterAll(() => store.close());

async function rows<T>(sql: string): Promise<T[]> {
  const owner = new Client(store.access.owner);
  await owner.connect();
  try {
    return (await owner.query(sql)).rows as T[];
  } finally {
    await owner.end();
  }
}

describe('the catalogue', () => {
  it('knows every table that is not sharded', () => {
    expect(NOT_SHARDED.filter((name) => !tables.includes(name))).toEqual([]);
  });

  it('has agency_id first in every primary key of agency data, and in every unique or exclusion key', async () => {
    const keys = await rows<{ name: string; first: string; all: string[]; isPrimary: boolean }>(
      `select c.relname as name, i.indisprimary as "isPrimary",
              (select attname from pg_attribute a where a.attrelid = c.oid and a.attnum = i.indkey[0]) as first,
              array(select attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum = any (i.indkey)) as all
       from pg_index i join pg_class c on c.oid = i.indrelid
       where c.relnamespace = 'store'::regnamespace and (i.indisunique or i.indisexclusion)`,
    );
    const own = keys.filter(({ name }) => sharded.has(name));
    expect(
      own.filter(({ isPrimary, first, all }) => (isPrimary ? first !== 'agency_id' : !all.includes('agency_id'))),
    ).toEqual([]);
    const withKey = new Set(own.filter(({ isPrimary }) => isPrimary).map(({ name }) => name));
    expect([...sharded].filter((name) => !withKey.has(name))).toEqual([]);
  });

  it('has agency_id on both sides of every foreign key between agency data, and none from a reference table to it', async () => {
    const keys = await rows<{ from: string; to: string; columns: string[]; target: string[] }>(
      `select f.relname as "from", t.relname as "to",
              array(select attname::text from pg_attribute where attrelid = f.oid and attnum = any (k.conkey)) as columns,
              array(select attname::text from pg_attribute where attrelid = t.oid and attnum = any (k.confkey)) as target
       from pg_constraint k join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
       where k.contype = 'f' and f.relnamespace = 'store'::regnamespace`,
    );
    const wrong = keys.filter(({ from, to, columns, target }) => {
      if (!sharded.has(to)) return false;
      return !sharded.has(from) || !columns.includes('agency_id') || !target.includes('agency_id');
    });
    expect(wrong).toEqual([]);
  });

  it('has policies without a subselect, forced row-level security, and one type of agency_id', async () => {
    const policies = await rows<{ name: string; condition: string }>(
      `select c.relname as name, concat(pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)) as condition
       from pg_policy join pg_class c on c.oid = polrelid where c.relnamespace = 'store'::regnamespace`,
    );
    expect(policies.filter(({ condition }) => /select/i.test(condition))).toEqual([]);
    const open = await rows<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'store'::regnamespace and relkind = 'r'
       and not (relrowsecurity and relforcerowsecurity)`,
    );
    expect(open.map(({ name }) => name).filter((name) => sharded.has(name))).toEqual([]);
    const types = await rows<{ name: string; type: string }>(
      `select c.relname as name, format_type(a.atttypid, a.atttypmod) as type from pg_attribute a
       join pg_class c on c.oid = a.attrelid where c.relnamespace = 'store'::regnamespace and c.relkind = 'r' and a.attname = 'agency_id'`,
    );
    expect(types.filter(({ type }) => type !== 'integer')).toEqual([]);
    expect([...sharded].filter((table) => !types.some(({ name }) => name === table))).toEqual([]);
  });

  it('has no trigger, sequence or identity', async () => {
    const found = await rows<{ name: string }>(
      `select tgname::text as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
         where c.relnamespace = 'store'::regnamespace and not tgisinternal
       union all select relname::text from pg_class where relnamespace = 'store'::regnamespace and relkind = 'S'
       union all select attname::text from pg_attribute a join pg_class c on c.oid = a.attrelid
         where c.relnamespace = 'store'::regnamespace and a.attidentity <> ''`,
    );
    expect(found).toEqual([]);
  });
});

/**
 * Reads over all agencies on purpose, answered by every shard: what the coordinating body or the whole store looks at.
 * Each names the place and the tables.
 */
const FAN_OUT: Record<string, string[]> = {
  'store/access/service-tokens.ts': ['access_tokens'],
  'store/audit/anchoring.ts': ['agency_heads'],
  'store/audit/verify-chains.ts': ['agency_heads', 'audit_log'],
  'store/export/snapshot.ts': ['covering_documents', 'submission_rows', 'submissions'],
  'store/people/directory.ts': ['devices', 'users'],
  'store/rounds/history.ts': ['reopenings', 'waivers'],
  'store/rounds/impact.ts': ['submissions'],
  'store/sign-off/rules-of-all.ts': ['sign_off_rules'],
  'store/submissions/overview.ts': ['covering_documents', 'submissions'],
};

describe('every statement names the agency', () => {
  it('in the store’s functions', async () => {
    const functions = await rows<{ name: string; language: string; definition: string; body: string }>(
      `select p.proname::text as name, l.lanname::text as language, pg_get_functiondef(p.oid) as definition, p.prosrc as body
       from pg_proc p join pg_language l on l.oid = p.prolang where p.pronamespace = 'store'::regnamespace`,
    );
    expect(functions.length).toBeGreaterThan(20);
    expect(faults(functions.flatMap(statementsOfFunction))).toEqual(expectedIn(functions.map(({ name }) => name)));
  });

  it('in its code', () => {
    const statements = statementsOfCode();
    expect(statements.length).toBeGreaterThan(20);
    expect(faults(statements)).toEqual(expectedIn(statements.map(({ place }) => place)));
  });

  it.each([
    [
      'a table left unbound',
      'select from store.submissions s join store.submission_rows r using (sequence) where s.agency_id = $1',
      ['submission_rows'],
    ],
    ['a condition that need not hold', 'select from store.submissions where agency_id = $1 or true', ['submissions']],
    [
      'an unbound subquery',
      'select (select count(*) from store.submissions) from store.users where agency_id = $1',
      ['submissions'],
    ],
    ['a change without an agency', 'update store.submissions set state = $1 where number = $2', ['submissions']],
    ['an insert without an agency', 'insert into store.audit_log (sequence) values (1)', ['audit_log']],
    [
      'a bound one',
      'select from store.submissions s join store.submission_rows r on r.agency_id = s.agency_id where s.agency_id = $1',
      [],
    ],
  ])('and the rule sees %s', (_, sql, expected) => {
    expect(unboundTables(parseSync(sql) as unknown as Node, sharded)).toEqual(expected);
  });
});

function faults(statements: { place: string; tree: Node; sql: string }[]): Record<string, string[]> {
  const byPlace: Record<string, string[]> = {};
  for (const { place, tree } of statements) {
    const unbound = unboundTables(tree, sharded);
    if (unbound.length > 0) byPlace[place] = [...new Set([...(byPlace[place] ?? []), ...unbound])].sort();
  }
  return byPlace;
}

function expectedIn(places: string[]): Record<string, string[]> {
  return Object.fromEntries(Object.entries(FAN_OUT).filter(([place]) => places.includes(place)));
}
