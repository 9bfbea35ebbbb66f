import { createMiddleware } from 'hono/factory';
import { grantOf } from '../access/tokens.ts';
import { tokenKey } from '../access/token.ts';
import type { Caller, StoreContext, StoreEnv } from './context.ts';
import { problemResponse } from './problems.ts';
import { createRateLimit } from './rate-limit.ts';

const READING = new Set(['GET', 'HEAD']);

/** Comes before everything that looks at a request: without a valid token any other path answers 401, known or not. */
export function authentication(context: StoreContext, isOpen: (method: string, path: string) => boolean) {
  const allow = createRateLimit(context.clock, context.requestsPerMinute);
  return createMiddleware<StoreEnv>(async (c, next) => {
    if (isOpen(c.req.method, c.req.path)) return next();
    const caller = await callerOf(context, c.req.header('Authorization'));
    if (caller === null) return problemResponse('unauthorized');
    if (!allow(caller.actor)) return problemResponse('too-many-requests');
    if (caller.scope === 'read' && !READING.has(c.req.method)) return problemResponse('read-only-token');
    c.set('caller', caller);
    return next();
  });
}

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
