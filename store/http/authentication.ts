import { createMiddleware } from 'hono/factory';
import { roleOf } from '../access/tokens.ts';
import { tokenKey } from '../access/token.ts';
import type { Caller, StoreContext, StoreEnv } from './context.ts';
import { problemResponse } from './problems.ts';
import { createRateLimit } from './rate-limit.ts';

/** Under `/api/v1` these alone are open, and to readers only. */
const OPEN = new Set(['/api/v1/openapi.json', '/api/v1/health']);
const READING = new Set(['GET', 'HEAD']);

/** Comes before everything that looks at a request: without a valid token any other path answers 401, known or not. */
export function authentication(context: StoreContext) {
  const allow = createRateLimit(context.clock, context.requestsPerMinute);
  return createMiddleware<StoreEnv>(async (c, next) => {
    if (OPEN.has(c.req.path) && READING.has(c.req.method)) return next();
    const caller = await callerOf(context, c.req.header('Authorization'));
    if (caller === null) return problemResponse('unauthorized');
    if (!allow(caller.actor)) return problemResponse('too-many-requests');
    c.set('caller', caller);
    return next();
  });
}

/** Whoever a request's Authorization header names; null when it opens nothing (any more). */
export async function callerOf(
  { pool, agencies }: StoreContext,
  authorization: string | undefined,
): Promise<Caller | null> {
  const token = /^Bearer ([\x21-\x7e]+)$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) return null;
  const key = tokenKey(token);
  const role = await roleOf(pool, token);
  const agency = agencies.find(({ id }) => id === key?.agencyId);
  if (key === null || role === null || agency === undefined) return null;
  return { role, agency, actor: `${role}:${agency.code}:${key.hash.toString('hex').slice(0, 12)}` };
}
