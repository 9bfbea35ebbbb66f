import { Pool, types } from 'pg';
import type { ClientConfig, PoolClient } from 'pg';

/** About four a core: 8 connections serve 64 callers faster than 64 do (measured). */
const CONNECTIONS = 8;
const CONNECT_PATIENCE_MS = 10_000;

/** A day stays the text it is; as a Date it would move with the machine's time zone. */
const DATE_OID = 1082;
types.setTypeParser(DATE_OID, (text) => text);

export function createPool(config: ClientConfig, onLost: (error: Error) => void): Pool {
  const pool = new Pool({ ...config, max: CONNECTIONS, connectionTimeoutMillis: CONNECT_PATIENCE_MS });
  // Without a listener a connection that dies while idle would end the process.
  pool.on('error', onLost);
  // Nor does the pool listen while somebody works on one; whoever does hears of it by the query that fails.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

type Who = { agencyId: number; role: string };
type Read<T> = (client: PoolClient) => Promise<T>;

/** Runs reads under row-level security, in one transaction of this agency and role. */
export const readAs = <T>(pool: Pool, who: Who, read: Read<T>): Promise<T> =>
  readIn('begin read only', pool, who, read);

/** The same, every read of it at one and the same moment. */
export const readSnapshotAs = <T>(pool: Pool, who: Who, read: Read<T>): Promise<T> =>
  readIn('begin isolation level repeatable read read only', pool, who, read);

async function readIn<T>(begin: string, pool: Pool, who: Who, read: Read<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query(begin);
    await client.query('select store.act_for($1, $2)', [who.agencyId, who.role]);
    const result = await read(client);
    await client.query('commit');
    return result;
  } catch (error) {
    broken = error instanceof Error ? error : new Error(String(error));
    throw error;
  } finally {
    // A connection that failed half-way is not given back: its transaction may still be open.
    client.release(broken);
  }
}
