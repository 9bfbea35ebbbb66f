import { OpenAPIHono } from '@hono/zod-openapi';
import type { Hook } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { addDocumentRoutes } from '../documents/routes.ts';
import { addEventRoutes } from '../events/routes.ts';
import { addExportRoutes } from '../export/routes.ts';
import { addOperationRoutes } from '../operations/routes.ts';
import { oauthError } from '../people/oauth-errors.ts';
import { addOAuthRoutes } from '../people/oauth-routes.ts';
import { addReceiptRoutes } from '../receipts/routes.ts';
import { addRoundManageRoutes } from '../rounds/manage-routes.ts';
import { addRoundRoutes } from '../rounds/routes.ts';
import { addSignOffRoutes } from '../sign-off/routes.ts';
import { addSignOffRuleRoutes } from '../sign-off/rule-routes.ts';
import { addAnswerRoutes } from '../submissions/answer-routes.ts';
import { addSubmissionRoutes } from '../submissions/routes.ts';
import { addSyncRoutes } from '../sync/routes.ts';
import type { Api } from './api-type.ts';
import type { StoreContext, StoreEnv } from './context.ts';
import { bodiesAsDeclared, guard } from './guard.ts';
import { problemResponse } from './problems.ts';
import type { ProblemCode } from './problems.ts';
import { createRouteTable } from './route-table.ts';

const BODY_LIMIT = 5 * 1024 * 1024;
/** A signed PDF of 20 MB in base64, and the facts beside it. */
const DOCUMENT_LIMIT = 28_010_000;
const DOCUMENT_PATH = /^\/api\/v1\/submissions\/[^/]+\/document$/;

/** Each area of the store adds its own routes. */
const AREAS: readonly ((api: Api, context: StoreContext) => void)[] = [
  addOperationRoutes,
  addOAuthRoutes,
  addSubmissionRoutes,
  addAnswerRoutes,
  addSignOffRoutes,
  addSignOffRuleRoutes,
  addReceiptRoutes,
  addDocumentRoutes,
  addEventRoutes,
  addSyncRoutes,
  addRoundRoutes,
  addRoundManageRoutes,
  addExportRoutes,
];

/** `/api/v1`: authentication comes first, then size, then shape, then sense. */
export function createApi(context: StoreContext) {
  const api = new OpenAPIHono<StoreEnv>({ defaultHook: refuseShape });
  api.use(
    cors({
      origin: context.paneOrigins,
      allowMethods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
      allowHeaders: [
        ...['Authorization', 'Content-Type', 'Accept', 'Idempotency-Key', 'Last-Event-ID'],
        ...['If-Match', 'If-None-Match', 'X-Request-Id'],
      ],
      exposeHeaders: [
        ...['Idempotent-Replayed', 'Retry-After', 'ETag', 'X-Request-Id'],
        ...['Deprecation', 'Sunset', 'Link'],
      ],
      maxAge: 600,
    }),
  );
  const routes = createRouteTable(api);
  api.use(guard(context, routes));
  const limited = (maxSize: number, code: ProblemCode) => bodyLimit({ maxSize, onError: () => problemResponse(code) });
  const ofDocument = limited(DOCUMENT_LIMIT, 'document-too-large');
  const ofOthers = limited(BODY_LIMIT, 'too-large');
  api.use((c, next) => (DOCUMENT_PATH.test(c.req.path) ? ofDocument : ofOthers)(c, next));
  api.use(bodiesAsDeclared(routes));

  for (const addRoutes of AREAS) addRoutes(api, context);
  api.openAPIRegistry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' });
  return api;
}

/** RFC 6749 and 8628 want errors of their own. */
const FORMS = '/api/v1/oauth/';

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
