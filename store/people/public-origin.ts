import type { Context } from 'hono';
import type { StoreContext } from '../http/context.ts';

/** Where people reach the store's pages: what the operator says, else the address this request came to. */
export const publicOrigin = (c: Context, { publicUrl }: Pick<StoreContext, 'publicUrl'>): string =>
  publicUrl ?? new URL(c.req.url).origin;
