import { escapeIdentifier } from 'pg';
import type { Client } from 'pg';

export type Table = { name: string; columns: string[]; key: string[]; after: string[] };

/** Every table of the store with its columns and key, those that others refer to first. */
export async function readTables(client: Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select c.relname as name,
       (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
       (select array_agg(quote_ident(a.attname) || case when t.typcollation <> 0 then ' collate "C"' else '' end order by k.place)
        from pg_index i, unnest(i.indkey::int2[]) with ordinality as k (number, place),
             pg_attribute a join pg_type t on t.oid = a.atttypid
        where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid and a.attnum = k.number) as key,
       coalesce((select array_agg(distinct f.relname::text) from pg_constraint k join pg_class f on f.oid = k.confrelid
                 where k.conrelid = c.oid and k.contype = 'f' and f.oid <> c.oid), '{}') as after
     from pg_class c
     where c.relnamespace = 'store'::regnamespace and c.relkind = 'r' and c.relname <> 'migrations'
     order by c.relname`,
  );
  return inOrder(rows);
}

function inOrder(tables: Table[]): Table[] {
  const ordered: Table[] = [];
  const place = (table: Table, above: string[]): void => {
    if (ordered.includes(table)) return;
    if (above.includes(table.name)) throw new Error(`tables refer to each other in a circle: ${above.join(', ')}`);
    for (const other of tables) if (table.after.includes(other.name)) place(other, [...above, table.name]);
    ordered.push(table);
  };
  for (const table of tables) place(table, []);
  return ordered;
}

const list = (columns: string[]) => columns.map(escapeIdentifier).join(', ');

/** All rows in the order of the key, so that the same rows are the same bytes. */
export const copyOutSql = ({ name, columns, key }: Table): string =>
  `copy (select ${list(columns)} from store.${escapeIdentifier(name)} order by ${key.join(', ')}) to stdout`;

export const copyInSql = ({ name, columns }: Pick<Table, 'name' | 'columns'>): string =>
  `copy store.${escapeIdentifier(name)} (${list(columns)}) from stdin`;

/** What the text of a value depends on. */
export const SAME_TEXT = `set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres';
  set local bytea_output = 'hex'; set local extra_float_digits = 1; set local client_encoding = 'UTF8'`;
