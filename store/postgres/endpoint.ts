import { mkdtempSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ClientConfig } from 'pg';
import type { Secrets } from './secrets.ts';

export type Endpoint = Pick<ClientConfig, 'host' | 'port'>;

/** Longest path of a unix socket on macOS, with room for `/.s.PGSQL.5432`. */
const SHORT_ENOUGH = 85;

/** Where clients find the server: the socket in the cluster, reached over the open folder so that no path is too long. */
export function endpointOf(cluster: string, folder: number, { port }: Secrets): Endpoint {
  if (port !== undefined) return { host: '127.0.0.1', port };
  if (process.platform === 'linux') return { host: `/proc/self/fd/${folder}`, port: 5432 };
  if (Buffer.byteLength(cluster) <= SHORT_ENOUGH) return { host: cluster, port: 5432 };
  const shortcut = join(mkdtempSync(join(tmpdir(), 'can-cu-')), 'db');
  symlinkSync(cluster, shortcut);
  return { host: shortcut, port: 5432 };
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
