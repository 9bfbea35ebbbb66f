import { escapeIdentifier } from 'pg';
import type { Client } from 'pg';

export type Table = { name: string; columns: string[]; key: string[]; dependsOn: string[] };

/** The tables of the store, those that others refer to first. */
export async function readTables(client: Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select c.relname::text as name,
            array(select a.attname::text from pg_attribute a
                  where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
            array(select a.attname::text from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
                  where i.indrelid = c.oid and i.indisprimary order by array_position(i.indkey::int2[], a.attnum)) as key,
            array(select distinct t.relname::text from pg_constraint k join pg_class t on t.oid = k.confrelid
                  where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as "dependsOn"
     from pg_class c where c.relnamespace = 'store'::regnamespace and c.relkind = 'r' order by 1`,
  );
  return inOrder(rows);
}

function inOrder(tables: Table[]): Table[] {
  const done: Table[] = [];
  let left = tables;
  while (left.length > 0) {
    const free = left.filter(({ dependsOn }) => dependsOn.every((name) => done.some((table) => table.name === name)));
    if (free.length === 0)
      throw new Error(`tables refer to each other in a circle: ${left.map(({ name }) => name).join(', ')}`);
    done.push(...free);
    left = left.filter((table) => !free.includes(table));
  }
  return done;
}

const list = (names: string[]) => names.map(escapeIdentifier).join(', ');

/** Every row as text, in the order of the key, so that the same rows give the same bytes wherever they lie. */
export const copyOut = ({ name, columns, key }: Pick<Table, 'name' | 'columns' | 'key'>): string =>
  `copy (select ${list(columns)} from store.${escapeIdentifier(name)} order by ${list(key)}) to stdout`;

export const copyIn = ({ name, columns }: Pick<Table, 'name' | 'columns'>): string =>
  `copy store.${escapeIdentifier(name)} (${list(columns)}) from stdin`;
