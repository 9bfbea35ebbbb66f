import { grantOf } from '../access/tokens.ts';
import { tokenKey } from '../access/token.ts';
import type { Caller, StoreContext } from './context.ts';

/** Whoever a request's Authorization header names; null when it opens nothing (any more). */
export async function callerOf(
  { pool, agencies, clock }: StoreContext,
  authorization: string | undefined,
): Promise<Caller | null> {
  const token = /^Bearer ([\x21-\x7e]+)$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) return null;
  const key = tokenKey(token);
  const agency = agencies.find(({ id }) => id === key?.agencyId);
  if (key === null || agency === undefined) return null;
  const grant = await grantOf(pool, token, clock());
  if (grant === null) return null;
  const { role, scope, user } = grant;
  const who = user === null ? key.hash.toString('hex').slice(0, 12) : `user:${user.id}`;
  return { role, agency, user, scope, actor: `${role}:${agency.code}:${who}` };
}
