import type { Pool } from 'pg';
import type { Role } from './role.ts';
import type { Scope } from './scope.ts';
import { newToken, sha256, tokenKey } from './token.ts';

/** What a service token may do, for how long, what for. `by` is who made it, for the audit log. */
export type TokenTerms = { scope?: Scope; label?: string; expiresAt?: Date | null; by?: string; at?: Date };

/** Makes a service token and keeps its hash; the text is shown once and never again. */
export async function issueToken(pool: Pool, agencyId: number, role: Role, terms: TokenTerms = {}): Promise<string> {
  const { scope = 'submit', label = '', expiresAt = null, by = 'administrator', at = new Date() } = terms;
  const token = newToken(agencyId);
  await pool.query('select store.issue_token($1, $2, $3, $4, $5, $6, $7, $8)', [
    ...[by, agencyId, sha256(token), role, scope, label, at, expiresAt],
  ]);
  return token;
}

/** What a token opens. `user` is null for a service token. */
export type Grant = { role: Role; scope: Scope; user: { id: string; name: string } | null };

/** Null when the token opens nothing, or nothing any more. */
export async function grantOf(pool: Pool, token: string, at: Date): Promise<Grant | null> {
  const key = tokenKey(token);
  if (key === null) return null;
  const { rows } = await pool.query<{ role: Role; scope: Scope; user_id: string | null; user_name: string | null }>(
    'select role, scope, user_id, user_name from store.authenticate($1, $2, $3)',
    [key.agencyId, key.hash, at],
  );
  const found = rows[0];
  if (found === undefined) return null;
  const user = found.user_id === null ? null : { id: found.user_id, name: found.user_name ?? '' };
  return { role: found.role, scope: found.scope, user };
}
