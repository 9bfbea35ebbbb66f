import { createRoute } from '@hono/zod-openapi';
import type { RouteConfig } from '@hono/zod-openapi';
import { createMiddleware } from 'hono/factory';
import type { z } from 'zod';
import type { Role } from '../access/role.ts';
import { Problem } from './api-schemas.ts';
import type { StoreEnv } from './context.ts';
import { PROBLEMS, problemResponse } from './problems.ts';
import type { ProblemCode } from './problems.ts';

/**
 * Who may call a route, declared where the route is: enforced before the request is looked at, and what the table of
 * rights in the tests and docs is made from. `agency`: `own` = only what belongs to the caller's agency is found,
 * `any` = every agency's, `none` = the route concerns no agency's data. A coordinator reads every agency on `own` routes.
 */
export type Access = 'open' | { roles: readonly Role[]; agency: 'own' | 'any' | 'none' };

/** A route under `/api/v1`, with its rights. `security: []` marks the open ones in the OpenAPI document. */
export function apiRoute<P extends string, R extends Omit<RouteConfig, 'security' | 'path'> & { path: P }>(
  access: Access,
  route: R,
) {
  return createRoute({
    ...route,
    'x-access': access,
    security: access === 'open' ? [] : [{ token: [] }],
    ...(access === 'open' ? {} : { middleware: onlyFor(access.roles) }),
  });
}

const onlyFor = (roles: readonly Role[]) =>
  createMiddleware<StoreEnv>(async (c, next) => {
    if (!roles.includes(c.var.caller.role)) return problemResponse('forbidden');
    return next();
  });

export const json = <T extends z.ZodType>(schema: T, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});

/** Problems of a route by status; several codes may share one. */
export function problems(...codes: ProblemCode[]) {
  const always: ProblemCode[] = ['unauthorized', 'too-many-requests', 'internal', 'unavailable', 'storage-full'];
  const byStatus: Record<
    number,
    { description: string; content: { 'application/problem+json': { schema: typeof Problem } } }
  > = {};
  for (const code of [...codes, ...always]) {
    const { status, title } = PROBLEMS[code];
    const before = byStatus[status] === undefined ? '' : `${byStatus[status].description}; `;
    byStatus[status] = {
      description: `${before}${code}: ${title}`,
      content: { 'application/problem+json': { schema: Problem } },
    };
  }
  return byStatus;
}
