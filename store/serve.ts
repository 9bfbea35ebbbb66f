import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { startAnchoring } from './audit/anchoring.ts';
import { dayInVietnam } from './clock.ts';
import { openDataFolder } from './data-folder.ts';
import { openAccess } from './database-access.ts';
import { openDatabase } from './database/open.ts';
import { seedDemoTokens } from './demo.ts';
import { createEvents } from './events/index.ts';
import { requireFreeSpace } from './free-space.ts';
import { createApp } from './http/app.ts';
import { drain, listen } from './http/server.ts';
import { createLog, errorFacts } from './log.ts';
import { createExaminers } from './nop/examiners.ts';
import { createMetricsServer } from './operations/metrics-server.ts';
import { createMetrics } from './operations/metrics.ts';
import type { ServeOptions } from './options.ts';
import { createOidc } from './people/oidc.ts';
import { agreedKey } from './receipts/known-keys.ts';
import { createJudges } from './submissions/judges.ts';
import { directory, form } from './seeds.ts';
import { stopSignal } from './stop-signal.ts';

/** Runs the store until it is told to stop. */
export async function serve(options: ServeOptions): Promise<void> {
  const { port, host, data, demo, paneOrigins, metricsPort, publicUrl, trustProxy, oidc } = options;
  const clock = () => new Date();
  const metrics = createMetrics();
  const log = createLog((line) => process.stderr.write(line), metrics.countError);
  const dataDir = openDataFolder(data);
  requireFreeSpace(dataDir);
  const stopped = stopSignal();
  const access = await openAccess(dataDir, 'store', (event) => log('postgres', { message: event }));
  try {
    const lost = (error: Error) => log('connection-lost', errorFacts(error));
    const { pool, agencies } = await openDatabase(access, { directory, form: form.id }, lost);
    const key = await agreedKey(access.owner, dataDir, clock());
    const judges = createJudges();
    const examiners = createExaminers();
    const events = createEvents(pool, access.app, log);
    const anchoring = startAnchoring({ pool, key, clock, log, dataDir });
    try {
      if (demo) await seedDemoTokens(pool, agencies, dataDir, dayInVietnam(clock()));
      const app = createApp({
        pool,
        agencies,
        clock,
        judge: judges.judge,
        examine: examiners.run,
        log,
        key,
        events,
        metrics,
        paneOrigins,
        publicUrl,
        trustProxy,
        oidc: oidc === undefined ? undefined : createOidc(oidc),
      });
      const server = createAdaptorServer({ fetch: app.fetch }) as Server;
      const metricsServer = createMetricsServer(metrics);
      metrics.watch(pool);
      if (metricsPort !== null) log('metrics', { url: await listen(metricsServer, metricsPort, '127.0.0.1') });
      process.stdout.write(`listening ${await listen(server, port, host)}\n`);
      await stopped;
      // First, or the drain would wait for streams that never end of themselves.
      await events.close();
      metricsServer.close();
      await drain(server);
    } finally {
      await events.close();
      await judges.close();
      await examiners.close();
      await anchoring.close();
      await pool.end();
    }
  } finally {
    await access.close();
  }
}
