import { Hono } from 'hono';
import type { StoreContext } from '../http/context.ts';
import { errorFacts } from '../log.ts';

/**
 * For whatever watches over the process. `/healthz`: it runs, leave it alone. `/readyz`: it can serve; until then a proxy
 * sends nothing here, but nobody has to restart it (the database may be starting).
 */
export function createProbes({ pool, log }: Pick<StoreContext, 'pool' | 'log'>): Hono {
  const probes = new Hono();
  probes.get('/healthz', (c) => c.text('ok\n'));
  probes.get('/readyz', async (c) => {
    try {
      await pool.query('select from store.migrations limit 1');
      return c.text('ready\n');
    } catch (error) {
      log('not-ready', errorFacts(error));
      return c.text('not ready\n', 503, { 'Retry-After': '5' });
    }
  });
  return probes;
}
