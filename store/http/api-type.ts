import type { OpenAPIHono } from '@hono/zod-openapi';
import type { StoreEnv } from './context.ts';

/** What each area adds its routes to. */
export type Api = OpenAPIHono<StoreEnv>;
