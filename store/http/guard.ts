import { createMiddleware } from 'hono/factory';
import { oauthError } from '../people/oauth-errors.ts';
import { callerOf } from './authentication.ts';
import type { StoreContext, StoreEnv } from './context.ts';
import { problemResponse } from './problems.ts';
import { createRateLimit } from './rate-limit.ts';
import type { RouteTable } from './route-table.ts';

/** CONTRACTS §5 promises at least 120 submissions a minute to a token; a submission is one request, its receipt another. */
const PER_CALLER = 300;
/** Several people and devices of one agency; no agency may take the store from the others. */
const PER_AGENCY = 1_500;

const PREFIX = '/api/v1';
/** Only the routes of OAuth take forms, and their standard wants errors of its own. */
const FORM = 'application/x-www-form-urlencoded';
const READING = new Set(['GET', 'HEAD']);

/** Comes before everything that looks at a request: without a valid token any path that is not open answers 401. */
export function guard(context: StoreContext, routes: RouteTable) {
  const perCaller = context.requestsPerMinute ?? PER_CALLER;
  const waitOfCaller = createRateLimit(context.clock, perCaller);
  const waitOfAgency = createRateLimit(context.clock, Math.max(PER_AGENCY, perCaller));
  return createMiddleware<StoreEnv>(async (c, next) => {
    if (routes.find(c.req.method, c.req.path.slice(PREFIX.length))?.access === 'open') return next();
    const caller = await callerOf(context, c.req.header('Authorization'));
    if (caller === null) return problemResponse('unauthorized');
    const wait = waitOfCaller(caller.actor) || waitOfAgency(String(caller.agency.id));
    if (wait > 0) return problemResponse('too-many-requests', undefined, { 'Retry-After': String(wait) });
    if (caller.scope === 'read' && !READING.has(c.req.method)) return problemResponse('read-only-token');
    c.set('caller', caller);
    return next();
  });
}

/** The routes' own validation is skipped for a body that says it is of another kind, and would leave them without one. */
export const bodiesAsDeclared = (routes: RouteTable) =>
  createMiddleware<StoreEnv>(async (c, next) => {
    const bodies = routes.find(c.req.method, c.req.path.slice(PREFIX.length))?.bodies ?? [];
    if (bodies.length === 0) return next();
    const type = (c.req.header('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
    if (bodies.includes(type)) return next();
    return bodies.includes(FORM) ? c.json(oauthError('invalid_request'), 400) : problemResponse('malformed');
  });
