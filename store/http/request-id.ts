import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { createMiddleware } from 'hono/factory';

/** One request from the client's log through ours and back: the answer, its problem and every line of the log name it. */
const HEADER = 'X-Request-Id';
/** Others' ids are taken over only if they cannot break a log line or a header. */
const ACCEPTABLE = /^[A-Za-z0-9._-]{8,64}$/;

const current = new AsyncLocalStorage<string>();

export const currentRequestId = (): string | undefined => current.getStore();

export const requestId = createMiddleware(async (c, next) => {
  const given = c.req.header(HEADER);
  const id = given !== undefined && ACCEPTABLE.test(given) ? given : randomUUID();
  await current.run(id, next);
  c.res.headers.set(HEADER, id);
});
