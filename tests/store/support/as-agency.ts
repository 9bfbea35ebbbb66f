import { Client } from 'pg';
import type { ClientConfig } from 'pg';

/** Works on one connection of the database, in a transaction that is undone; `who` null leaves the settings unset. */
export async function asAgency<T>(
  config: ClientConfig,
  who: { agency: number; role: string } | null,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client(config);
  await client.connect();
  try {
    await client.query('begin');
    if (who !== null) await client.query('select store.act_for($1, $2)', [who.agency, who.role]);
    return await work(client);
  } finally {
    await client.end();
  }
}
