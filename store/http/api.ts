import { OpenAPIHono } from '@hono/zod-openapi';
import type { Hook } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { createMiddleware } from 'hono/factory';
import { addEventRoutes } from '../events/routes.ts';
import { addOperationRoutes } from '../operations/routes.ts';
import { oauthError } from '../people/oauth-errors.ts';
import { addOAuthRoutes } from '../people/oauth-routes.ts';
import { addReceiptRoutes } from '../receipts/routes.ts';
import { addRoundManageRoutes } from '../rounds/manage-routes.ts';
import { addRoundRoutes } from '../rounds/routes.ts';
import { addAnswerRoutes } from '../submissions/answer-routes.ts';
import { addSubmissionRoutes } from '../submissions/routes.ts';
import { addSyncRoutes } from '../sync/routes.ts';
import type { Api } from './api-type.ts';
import { authentication } from './authentication.ts';
import type { StoreContext, StoreEnv } from './context.ts';
import { openRoutes } from './open-routes.ts';
import { problemResponse } from './problems.ts';

const BODY_LIMIT = 5 * 1024 * 1024;

/** Each area of the store adds its own routes. */
const AREAS: readonly ((api: Api, context: StoreContext) => void)[] = [
  addOperationRoutes,
  addOAuthRoutes,
  addSubmissionRoutes,
  addAnswerRoutes,
  addReceiptRoutes,
  addEventRoutes,
  addSyncRoutes,
  addRoundRoutes,
  addRoundManageRoutes,
];

/** `/api/v1`: authentication comes first, then size, then shape, then sense. */
export function createApi(context: StoreContext) {
  const api = new OpenAPIHono<StoreEnv>({ defaultHook: refuseShape });
  api.use(
    cors({
      origin: context.paneOrigins,
      allowMethods: ['GET', 'POST'],
      allowHeaders: ['Authorization', 'Content-Type', 'Idempotency-Key', 'Last-Event-ID', 'If-None-Match', 'Accept'],
      exposeHeaders: ['Idempotent-Replayed', 'Retry-After', 'ETag'],
      maxAge: 600,
    }),
  );
  api.use(authentication(context, openRoutes(api)));
  api.use(bodyLimit({ maxSize: BODY_LIMIT, onError: () => problemResponse('too-large') }));
  api.use(rightType);

  for (const addRoutes of AREAS) addRoutes(api, context);
  describe(api);
  return api;
}

/** RFC 6749 and 8628 want forms, and errors of their own. */
const FORMS = '/api/v1/oauth/';

/** The routes' own validation is skipped for a body that says it is no JSON, and would leave them without one. */
const rightType = createMiddleware<StoreEnv>(async (c, next) => {
  if (c.req.path.startsWith(FORMS)) {
    const isForm = /^application\/x-www-form-urlencoded\s*(;|$)/i.test(c.req.header('Content-Type') ?? '');
    return c.req.method !== 'POST' || isForm ? next() : c.json(oauthError('invalid_request'), 400);
  }
  if (c.req.method === 'POST' && !/^application\/json\s*(;|$)/i.test(c.req.header('Content-Type') ?? '')) {
    return problemResponse('malformed');
  }
  return next();
});

/** Says where the shape is wrong, never what stood there. */
const refuseShape: Hook<unknown, StoreEnv, string, Response | undefined> = (result, c) => {
  if (result.success) return undefined;
  if (c.req.path.startsWith(FORMS)) return c.json(oauthError('invalid_request'), 400);
  if (result.target === 'header') return problemResponse('idempotency-key-missing');
  if (result.target === 'param') return problemResponse('not-found');
  return problemResponse('malformed', {
    places: result.error.issues.slice(0, 20).map((issue) => ({ path: issue.path.join('.'), code: issue.code })),
  });
};

function describe(api: Api): void {
  api.openAPIRegistry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' });
  api.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Kho dữ liệu Căn Cứ', version: '1.0.0' },
    servers: [{ url: '/api/v1' }],
  });
}
