import type { Pool } from 'pg';
import { COORDINATOR_ID } from '../database/reference-data.ts';
import { readAs } from '../database/pool.ts';
import type { Role } from './role.ts';
import type { Scope } from './scope.ts';

/** A service token as it is listed: `prefix` is the beginning of its hash, as the audit log names it. */
export type ServiceToken = {
  agencyId: number;
  prefix: string;
  role: Role;
  scope: Scope;
  label: string;
  createdAt: Date;
  expiresAt: Date | null;
};

const PREFIX = /^[0-9a-f]{6,64}$/;

/** Those that still open something; a policy of the database shows them to an administrator alone. */
export const readServiceTokens = (pool: Pool, at: Date): Promise<ServiceToken[]> =>
  readAs(pool, { agencyId: COORDINATOR_ID, role: 'administrator' }, async (client) => {
    const { rows } = await client.query<ServiceToken>(
      `select agency_id as "agencyId", encode(substr(token_hash, 1, 6), 'hex') as prefix, role, scope, label,
              created_at as "createdAt", expires_at as "expiresAt"
       from store.access_tokens where revoked_at is null and (expires_at is null or expires_at > $1)
       order by agency_id, created_at`,
      [at],
    );
    return rows;
  });

/** `many`: the prefix fits several tokens, none was revoked. */
export async function revokeServiceToken(
  pool: Pool,
  by: string,
  prefix: string,
  at: Date,
): Promise<'done' | 'none' | 'many'> {
  if (!PREFIX.test(prefix)) return 'none';
  const found = await readAs(pool, { agencyId: COORDINATOR_ID, role: 'administrator' }, async (client) => {
    const { rows } = await client.query<{ agency_id: number; token_hash: Buffer }>(
      `select agency_id, token_hash from store.access_tokens
       where revoked_at is null and starts_with(encode(token_hash, 'hex'), $1) limit 2`,
      [prefix],
    );
    return rows;
  });
  const [token, another] = found;
  if (token === undefined) return 'none';
  if (another !== undefined) return 'many';
  const { rows } = await pool.query<{ done: boolean }>('select store.revoke_token($1, $2, $3, $4) as done', [
    ...[by, token.agency_id, token.token_hash, at],
  ]);
  return rows[0]?.done === true ? 'done' : 'none';
}
