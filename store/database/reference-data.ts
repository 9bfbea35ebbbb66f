import type { Client } from 'pg';
import type { AgencyDirectory } from '../../core/agency/types.ts';

export type StoredAgency = {
  id: number;
  code: string;
  name: string;
  kind: string;
  from: string | null;
  to: string | null;
};

/** The coordinating body's own row: its tokens and sessions need an agency like all others. */
export const COORDINATOR_ID = 0;

/** The first round, opened at the first start (CONTRACTS §5): no due date, report date = day of submission. */
const FIRST_ROUND = 'mac-dinh';

/** Brings agencies up to the directory of this release (ids never change) and opens the first round. */
export async function seedReferenceData(client: Client, directory: AgencyDirectory, form: string): Promise<void> {
  await client.query(
    `insert into store.agencies (id, code, name, kind) values ($1, 'TONG-HOP', 'Cơ quan tổng hợp', 'coordinator')
     on conflict (id) do nothing`,
    [COORDINATOR_ID],
  );
  const agencies = directory.agencies;
  await client.query(
    `with given as (
       select * from unnest($1::text[], $2::text[], $3::text[], $4::date[], $5::date[])
         with ordinality as g (code, name, kind, valid_from, valid_to, position)
     ), numbered as (
       select g.*, coalesce(a.id, (select max(id) from store.agencies)
                + row_number() over (partition by a.id is null order by g.position)) as id
       from given g left join store.agencies a using (code)
     )
     insert into store.agencies as a (id, code, name, kind, valid_from, valid_to)
     select id, code, name, kind, valid_from, valid_to from numbered
     on conflict (id) do update
       set name = excluded.name, kind = excluded.kind, valid_from = excluded.valid_from, valid_to = excluded.valid_to
       where (a.name, a.kind, a.valid_from, a.valid_to)
         is distinct from (excluded.name, excluded.kind, excluded.valid_from, excluded.valid_to)`,
    [
      agencies.map(({ code }) => code),
      agencies.map(({ name }) => name),
      agencies.map(({ kind }) => kind),
      agencies.map(({ from }) => from),
      agencies.map(({ to }) => to),
    ],
  );
  await client.query(
    `insert into store.rounds (code, form, name, state) values ($1, $2, 'Đợt rà soát mặc định', 'open')
     on conflict (code) do nothing`,
    [FIRST_ROUND, form],
  );
}

export async function readAgencies(client: Pick<Client, 'query'>): Promise<StoredAgency[]> {
  const { rows } = await client.query<StoredAgency>(
    'select id, code, name, kind, valid_from as "from", valid_to as "to" from store.agencies order by id',
  );
  return rows;
}
