import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from '../../workbench/browser.ts';
import { openStore } from '../store/support/store.ts';
import type { TestStore } from '../store/support/store.ts';

export type Served = { store: TestStore; browser: Browser; url: string };

/** A store of this process on a port of its own, and a browser, for the tests of one file. */
export function useServedStore(): Served {
  const served = {} as Served;
  let server: Server;
  beforeAll(async () => {
    const store = await openStore();
    server = createAdaptorServer({ fetch: store.app.fetch }) as Server;
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    Object.assign(served, { store, url, browser: await launchBrowser() });
  });
  afterAll(async () => {
    await served.browser.close();
    server.closeAllConnections();
    server.close();
    await served.store.close();
  });
  return served;
}
