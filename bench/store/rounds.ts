import { Client } from 'pg';
import type { ClientConfig } from 'pg';
import { form } from '../../store/seeds.ts';

/** An open round for each run: in a round of its own every agency's submission is its first. */
export async function openRounds(owner: ClientConfig, codes: string[]): Promise<void> {
  const client = new Client(owner);
  await client.connect();
  await client.query(
    `insert into store.rounds (code, form, name, state) select code, $2, code, 'open' from unnest($1::text[]) as code`,
    [codes, form.id],
  );
  await client.end();
}
