import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { openAccess } from '../../store/database-access.ts';
import { createApp } from '../../store/http/app.ts';
import { drain, listen } from '../../store/http/server.ts';
import { stopSignal } from '../../store/stop-signal.ts';
import { openContext } from './open.ts';

/** A store on its own PostgreSQL in a temporary folder; in a process of its own, so that its memory is its own. */
const stopped = stopSignal();
const folder = mkdtempSync(join(tmpdir(), 'can-cu-bench-'));
const access = await openAccess(folder, 'store', () => undefined);
const store = await openContext(access, folder);
const server = createAdaptorServer({ fetch: createApp(store.context).fetch }) as Server;
process.stdout.write(`${JSON.stringify({ url: await listen(server, 0, '127.0.0.1'), folder })}\n`);
await stopped;
await store.context.events.close();
await drain(server);
await store.close();
await access.close();
rmSync(folder, { recursive: true, force: true });
