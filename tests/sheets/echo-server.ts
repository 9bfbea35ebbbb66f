import { createServer } from 'node:http';
import { once } from 'node:events';
import { parentPort } from 'node:worker_threads';
import type { AddressInfo } from 'node:net';

/** A store that answers what it was sent. In a thread of its own, for UrlFetchApp blocks the one that calls. */
const server = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { method, url, headers } = request;
  const status = Number(/status=(\d+)/.exec(url ?? '')?.[1] ?? 200);
  // What a store must never do; the script still has to hand on nothing but the body.
  const seen = {
    method,
    url,
    authorization: headers.authorization ?? null,
    headers,
    body: Buffer.concat(chunks).toString(),
  };
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Idempotent-Replayed': 'true',
    'Set-Cookie': 'session=1',
    Location: 'https://evil.example/',
  });
  response.end(JSON.stringify(seen));
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
parentPort!.postMessage((server.address() as AddressInfo).port);
