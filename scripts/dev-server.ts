import { createServer } from 'node:https';
import { extname } from 'node:path';
import { getHttpsServerOptions } from 'office-addin-dev-certs';
import { dist } from './build.ts';
import { fileResponse } from '../workbench/server/static.ts';

/**
 * Serves dist/excel at the manifest's own address, https://localhost:3000, for a real Excel on this machine, with the
 * certificate of office-addin-dev-certs (which asks once to trust it). Needs macOS or Windows.
 */
const port = 3000;
const server = createServer(await getHttpsServerOptions(), (request, response) => {
  const path = new URL(request.url ?? '/', 'https://localhost').pathname;
  void fileResponse(`${dist}/excel`, extname(path) === '' ? '/taskpane.html' : decodeURIComponent(path)).then(
    async (answer) => {
      response.writeHead(answer.status, Object.fromEntries(answer.headers));
      response.end(new Uint8Array(await answer.arrayBuffer()));
    },
  );
});
server.listen(port, 'localhost', () => console.log(`https://localhost:${port}/taskpane.html`));
