import { OpenAPIHono } from '@hono/zod-openapi';
import type { Hook } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { createMiddleware } from 'hono/factory';
import { readAs } from '../database/pool.ts';
import { readSubmission } from '../submissions/detail.ts';
import { me } from '../submissions/me.ts';
import { agencyOfNumber, readReceipt } from '../submissions/receipts.ts';
import { submit } from '../submissions/submit.ts';
import { healthRoute, meRoute, receiptRoute, submissionRoute, submitRoute } from './api-routes.ts';
import { authentication } from './authentication.ts';
import type { Caller, StoreContext, StoreEnv } from './context.ts';
import { holdsNul } from './input-text.ts';
import { ProblemError, problemResponse } from './problems.ts';

const BODY_LIMIT = 5 * 1024 * 1024;

/** `/api/v1`: authentication comes first, then size, then shape, then sense. */
export function createApi(context: StoreContext) {
  const api = new OpenAPIHono<StoreEnv>({ defaultHook: refuseShape });
  api.use(
    cors({
      origin: context.paneOrigins,
      allowMethods: ['GET', 'POST'],
      allowHeaders: ['Authorization', 'Content-Type', 'Idempotency-Key', 'Accept'],
      exposeHeaders: ['Idempotent-Replayed', 'Retry-After'],
      maxAge: 600,
    }),
  );
  api.use(authentication(context));
  api.use(bodyLimit({ maxSize: BODY_LIMIT, onError: () => problemResponse('too-large') }));
  api.use(jsonOnly);

  api.openapi(healthRoute, async (c) => {
    await context.pool.query('select 1');
    return c.json({ status: 'ok' as const }, 200);
  });
  api.openapi(meRoute, async (c) => c.json(await me(context, c.var.caller), 200));
  api.openapi(submitRoute, async (c) => {
    const request = c.req.valid('json');
    if (holdsNul(request)) throw new ProblemError('nul-in-text');
    const submission = { round: c.req.valid('param').round, key: c.req.valid('header')['idempotency-key'], request };
    const { receipt, replayed } = await submit(context, c.var.caller, submission);
    if (!replayed) return c.json(receipt, 201);
    c.header('Idempotent-Replayed', 'true');
    return c.json(receipt, 200);
  });
  api.openapi(receiptRoute, async (c) =>
    c.json(await find(context, c.var.caller, c.req.valid('param').number, readReceipt), 200),
  );
  api.openapi(submissionRoute, async (c) =>
    c.json(await find(context, c.var.caller, c.req.valid('param').number, readSubmission), 200),
  );

  describe(api);
  return api;
}

/** The routes' own validation is skipped for a body that says it is no JSON, and would leave them without one. */
const jsonOnly = createMiddleware<StoreEnv>(async (c, next) => {
  if (c.req.method === 'POST' && !/^application\/json\s*(;|$)/i.test(c.req.header('Content-Type') ?? '')) {
    return problemResponse('malformed');
  }
  return next();
});

/** An agency finds only its own; a coordinator finds everybody's. What may not be seen is not there. */
async function find<T>(
  { pool, agencies }: StoreContext,
  caller: Caller,
  number: string,
  read: (client: Parameters<typeof readReceipt>[0], agencyId: number, number: string) => Promise<T | null>,
): Promise<T> {
  const agencyId = caller.role === 'coordinator' ? agencyOfNumber(agencies, number)?.id : caller.agency.id;
  if (agencyId === undefined) throw new ProblemError('not-found');
  const found = await readAs(pool, { agencyId: caller.agency.id, role: caller.role }, (client) =>
    read(client, agencyId, number),
  );
  if (found === null) throw new ProblemError('not-found');
  return found;
}

/** Says where the shape is wrong, never what stood there. */
const refuseShape: Hook<unknown, StoreEnv, string, Response | undefined> = (result) => {
  if (result.success) return undefined;
  if (result.target === 'header') return problemResponse('idempotency-key-missing');
  if (result.target === 'param') return problemResponse('not-found');
  return problemResponse('malformed', {
    places: result.error.issues.slice(0, 20).map((issue) => ({ path: issue.path.join('.'), code: issue.code })),
  });
};

function describe(api: OpenAPIHono<StoreEnv>): void {
  api.openAPIRegistry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' });
  api.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Kho dữ liệu Căn Cứ', version: '1.0.0' },
    servers: [{ url: '/api/v1' }],
  });
}
