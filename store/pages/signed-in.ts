import { createMiddleware } from 'hono/factory';
import type { StoreContext } from '../http/context.ts';
import type { Visitor } from '../people/sessions.ts';
import { formToken, visitorOf } from './session.ts';
import { signInPage } from './sign-in-page.ts';

export type CoordinatorEnv = { Variables: { visitor: Visitor } };

/** Everybody else gets the sign-in page in place of whatever was asked for. */
export const onlyCoordinators = (context: StoreContext) =>
  createMiddleware<CoordinatorEnv>(async (c, next) => {
    const visitor = await visitorOf(c, context);
    if (visitor?.role !== 'coordinator' || visitor.stage !== 'open') return c.html(signInPage(formToken(c), null), 401);
    c.set('visitor', visitor);
    return next();
  });
