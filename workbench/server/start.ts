import { serve } from '@hono/node-server';
import { workbenchApp, type WorkbenchOptions } from './app.ts';
import { startStore } from './store-process.ts';
import { makeStandIn } from './stand-in.ts';
import { agencyNames } from './agency-names.ts';

export type Workbench = { url: string; storeUrl: string; tokens: Record<string, string>; stop(): Promise<void> };

/**
 * Starts a store of its own in `data` and the workbench's page in front of it, on loopback only.
 * The page's port comes first: the store lets only the pane's own origin call it.
 */
export async function startWorkbench(options: {
  root: string;
  dist: string;
  data: string;
  port: number;
  /** Further origins of the pane beside the page's own. */
  paneOrigins?: string[];
}): Promise<Workbench> {
  let handler: ((request: Request) => Response | Promise<Response>) | null = null;
  const { server, url } = await new Promise<{ server: ReturnType<typeof serve>; url: string }>((resolve, reject) => {
    const started = serve(
      {
        fetch: (request) => handler?.(request) ?? new Response('Đang khởi động…', { status: 503 }),
        hostname: '127.0.0.1',
        port: options.port,
      },
      (info) => resolve({ server: started, url: `http://127.0.0.1:${info.port}` }),
    );
    started.once('error', reject);
  });
  const stopServer = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      if ('closeAllConnections' in server) server.closeAllConnections();
    });
  try {
    const store = await startStore({
      root: options.root,
      data: options.data,
      paneOrigins: [url, ...(options.paneOrigins ?? [])],
    });
    const appOptions: WorkbenchOptions = {
      ...options,
      storeUrl: store.url,
      tokens: Object.entries(store.tokens).map(([code, token]) => ({
        agency: agencyNames.get(code) ?? 'Cơ quan tổng hợp',
        token,
      })),
      makeStandIn: (host, model) => makeStandIn(host, model, { dist: options.dist, storeUrl: store.url, origin: url }),
    };
    handler = workbenchApp(appOptions).fetch;
    return {
      url,
      storeUrl: store.url,
      tokens: store.tokens,
      stop: async () => {
        await stopServer();
        await store.stop();
      },
    };
  } catch (error) {
    await stopServer();
    throw error;
  }
}
