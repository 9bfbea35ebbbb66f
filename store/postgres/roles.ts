import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import type { ClientConfig } from 'pg';
import type { Endpoint } from './endpoint.ts';
import { SUPERUSER } from './cluster.ts';
import type { Secrets } from './secrets.ts';

const DATABASE = 'can_cu';
/** Owns the tables and runs the migrations. */
export const OWNER = 'can_cu_owner';
/** What the store works as: bound by row-level security, may not change what is final. */
export const APP = 'can_cu_app';

export const login = (endpoint: Endpoint, user: string, password: string, database = DATABASE): ClientConfig => ({
  ...endpoint,
  user,
  password,
  database,
});

/** Brings database and roles about; every start does it, so a start that was cut short is made up for. */
export async function ensureRoles(endpoint: Endpoint, secrets: Secrets): Promise<void> {
  const client = new Client(login(endpoint, SUPERUSER, secrets.superuser, 'postgres'));
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      'select rolname as name from pg_roles union all select datname from pg_database',
    );
    const there = new Set(rows.map(({ name }) => name));
    for (const [role, password] of [[OWNER, secrets.owner] as const, [APP, secrets.app] as const]) {
      const verb = there.has(role) ? 'alter' : 'create';
      await client.query(`${verb} role ${escapeIdentifier(role)} login password ${escapeLiteral(password)}`);
    }
    if (!there.has(DATABASE)) await client.query(`create database ${DATABASE} owner ${OWNER}`);
  } finally {
    await client.end();
  }
}
