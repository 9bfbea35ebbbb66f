import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { createAdaptorServer } from '@hono/node-server';
import { startAnchoring } from './audit/anchoring.ts';
import { dayInVietnam } from './clock.ts';
import { openDataFolder } from './data-folder.ts';
import { openAccess } from './database-access.ts';
import { openDatabase } from './database/open.ts';
import { seedDemoTokens } from './demo.ts';
import { createEvents } from './events/index.ts';
import { createApp } from './http/app.ts';
import { createLog, errorFacts } from './log.ts';
import { createExaminers } from './nop/examiners.ts';
import type { ServeOptions } from './options.ts';
import { registerKeys } from './receipts/known-keys.ts';
import { openStoreKey } from './receipts/store-key.ts';
import { createJudges } from './submissions/judges.ts';
import { directory, form } from './seeds.ts';
import { errorCode, StartupError } from './startup-error.ts';
import { stopSignal } from './stop-signal.ts';

const DRAIN_MS = 10_000;

/** Runs the store until it is told to stop. */
export async function serve({ port, host, data, demo, paneOrigins }: ServeOptions): Promise<void> {
  const clock = () => new Date();
  const log = createLog((line) => process.stderr.write(line));
  const dataDir = openDataFolder(data);
  const stopped = stopSignal();
  const access = await openAccess(dataDir, 'store', (event) => log('postgres', { message: event }));
  try {
    const lost = (error: Error) => log('connection-lost', errorFacts(error));
    const { pool, agencies } = await openDatabase(access, { directory, form: form.id }, lost);
    const key = openStoreKey(dataDir, clock());
    await registerKeys(access.owner, key);
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
        paneOrigins,
      });
      const server = createAdaptorServer({ fetch: app.fetch }) as Server;
      await listen(server, port, host);
      process.stdout.write(`listening http://${urlHost(host)}:${(server.address() as AddressInfo).port}\n`);
      await stopped;
      // First, or the drain would wait for streams that never end of themselves.
      await events.close();
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

async function listen(server: Server, port: number, host: string): Promise<void> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (cause) {
    throw new StartupError(whyNotListening(errorCode(cause), port, host), { cause });
  }
}

function whyNotListening(code: string | undefined, port: number, host: string): string {
  if (code === 'EADDRINUSE')
    return `Cổng ${port} đang được chương trình khác sử dụng. Đề nghị chọn cổng khác bằng --port (0: cổng trống bất kỳ).`;
  if (code === 'EACCES') return `Không có quyền mở cổng ${port}. Đề nghị chọn cổng từ 1024 trở lên.`;
  return `Không mở được địa chỉ ${host}:${port} (${code ?? 'lỗi không rõ'}). Đề nghị kiểm tra --host và --port.`;
}

/** Requests under way are answered; idle connections are closed. */
async function drain(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  await Promise.race([closed, sleep(DRAIN_MS, undefined, { ref: false })]);
  server.closeAllConnections();
}

const urlHost = (host: string) => (host.includes(':') ? `[${host}]` : host);
