import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileResponse } from '../../workbench/server/static.ts';

const HASHED = /-[0-9A-Z]{8}\.(js|json)$/;

/** The workbench as behind the headers of the package: what has a hash in its name is kept for good. */
export async function cachingServer(behind: string, dist: string): Promise<{ url: string; stop(): Promise<void> }> {
  const server: Server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    const isKept = path.startsWith('/excel/') && HASHED.test(path);
    const body = request.method === 'POST' ? await Readable.toWeb(request).getReader().read() : null;
    const answer = isKept
      ? await fileResponse(join(dist, 'excel'), path.slice('/excel/'.length))
      : await fetch(behind + path, { method: request.method ?? 'GET', body: body?.value ?? null });
    const headers = Object.fromEntries(
      [...answer.headers].filter(([name]) => !/^(content-encoding|content-length|transfer-encoding)$/.test(name)),
    );
    response.writeHead(
      answer.status,
      isKept || path.startsWith('/office/')
        ? { ...headers, 'cache-control': 'public, max-age=31536000, immutable' }
        : headers,
    );
    if (answer.body)
      Readable.fromWeb(answer.body as never)
        .on('error', () => response.end())
        .pipe(response);
    else response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
