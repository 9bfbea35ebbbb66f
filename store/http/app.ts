import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { matchedRoutes } from 'hono/route';
import { secureHeaders } from 'hono/secure-headers';
import { errorFacts } from '../log.ts';
import { createNop } from '../nop/routes.ts';
import { createProbes } from '../operations/probes.ts';
import { createRoundPages } from '../pages/rounds-routes.ts';
import { createPeoplePages } from '../pages/people/index.ts';
import { createPages } from '../pages/routes.ts';
import { createReceiptPages } from '../receipts/pages.ts';
import { createSignOffPages } from '../sign-off/pages.ts';
import { createSignOffRulePages } from '../sign-off/rule-pages.ts';
import { errorCode } from '../startup-error.ts';
import { createApi } from './api.ts';
import type { StoreContext, StoreEnv } from './context.ts';
import { ProblemError, problemResponse } from './problems.ts';
import { requestId } from './request-id.ts';

/** The whole HTTP side of the store; `app.fetch` serves it in process too. */
export function createApp(context: StoreContext): Hono<StoreEnv> {
  const app = new Hono<StoreEnv>();
  app.use(requestId);
  app.use(async (c, next) => {
    const began = performance.now();
    await next();
    const { method } = c.req;
    const ms = performance.now() - began;
    // The route, not the path: in a path may stand what opens something (an invitation).
    const route = matchedRoutes(c).findLast(({ path }) => !path.endsWith('*'))?.path ?? 'none';
    context.metrics?.observe(method, route, c.res.status, ms / 1000);
    context.log('request', { method, route, status: c.res.status, ms: Math.round(ms), actor: c.var.caller?.actor });
  });
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
      xFrameOptions: 'DENY',
      // The pane of another origin reads the API; CORS says which may.
      crossOriginResourcePolicy: 'cross-origin',
      // Not no-referrer: a browser would then send `Origin: null` with the page's own forms, and their guard refuses that.
      referrerPolicy: 'same-origin',
      // Only TLS may say so, and whoever terminates it does.
      strictTransportSecurity: false,
    }),
  );
  app.use(async (c, next) => {
    await next();
    c.res.headers.set('Cache-Control', 'no-store');
  });
  app.route('/', createProbes(context));
  app.route('/api/v1', createApi(context));
  app.route('/coordinator', createPages(context));
  app.route('/quan-tri/dot', createRoundPages(context));
  app.route('/quan-tri/ky-duyet', createSignOffRulePages(context));
  app.route('/ky-duyet', createSignOffPages(context));
  app.route('/nop', createNop(context));
  app.route('/bien-nhan', createReceiptPages(context));
  app.route('/', createPeoplePages(context));
  app.get('/', (c) => c.redirect('/dang-nhap'));
  app.notFound(() => problemResponse('not-found'));
  app.onError((error) => answerTo(error, context));
  return app;
}

function answerTo(error: Error, { log }: StoreContext): Response {
  if (error instanceof ProblemError) return problemResponse(error.code, error.params);
  if (error instanceof HTTPException && error.status === 400) return problemResponse('malformed');
  log('error', errorFacts(error));
  // What PostgreSQL itself could not write, it has undone: 53100 is disk_full.
  if (errorCode(error) === '53100') return problemResponse('storage-full');
  return problemResponse(isDatabaseAway(error) ? 'unavailable' : 'internal');
}

/** The server is starting, stopping, out of connections, or gone: class 08, 53, 57P0x, a broken socket, or pg's own words for it. */
function isDatabaseAway(error: Error): boolean {
  const code = errorCode(error) ?? '';
  if (/^(08|53|57P0)/.test(code) || ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE'].includes(code)) return true;
  return /connection terminated|timeout exceeded when trying to connect|not queryable/i.test(error.message);
}
