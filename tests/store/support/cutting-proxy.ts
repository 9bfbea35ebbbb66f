import { connect, createServer } from 'node:net';
import type { AddressInfo, NetConnectOpts, Socket } from 'node:net';
import { once } from 'node:events';

/** Whether these bytes, on their way to the server, ask for what is to be cut off before its answer. */
type Asks = (sent: Buffer) => boolean;

/**
 * Stands between a client and a server, and passes everything on. Once `cutAnswerTo` was called, the next request that
 * is meant reaches the server, its answer is swallowed whole, and both connections are broken off: the server has done
 * it, the client cannot know.
 */
export async function cuttingProxy(target: NetConnectOpts) {
  let asks: Asks | null = null;
  let cuts = 0;
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(target);
    let cutting = false;
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        open.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
    client.on('data', (sent: Buffer) => {
      if (asks?.(sent) === true) {
        asks = null;
        cutting = true;
      }
      upstream.write(sent);
    });
    upstream.on('data', (answer: Buffer) => {
      if (!cutting) return void client.write(answer);
      cuts += 1;
      client.resetAndDestroy();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    cutAnswerTo: (meant: Asks) => void (asks = meant),
    cuts: () => cuts,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      for (const socket of open) socket.destroy();
      await closed;
    },
  };
}
