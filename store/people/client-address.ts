import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

const FORWARDED = 'X-Forwarded-For';

/**
 * Who asks, as far as it can be known: the other end of the connection. A header says nothing – anybody may write it –
 * unless the operator vouches for the proxy (`--trust-proxy`); then the proxy's own entry, the last, counts.
 */
export function clientAddress(c: Context, trustProxy: boolean): string {
  const last = trustProxy ? c.req.header(FORWARDED)?.split(',').at(-1)?.trim() : undefined;
  return last === undefined || last === '' ? peerAddress(c) : last.slice(0, 64);
}

/** In tests a request comes over no connection. */
const peerAddress = (c: Context): string =>
  (c.env as { incoming?: unknown } | undefined)?.incoming === undefined ? '' : (getConnInfo(c).remote.address ?? '');

/** What a limit by address counts under; null for this machine, where a proxy speaks for everybody. */
export function limitedAddress(address: string): string | null {
  const plain = address.replace(/^::ffff:/, '');
  return plain === '' || plain === '::1' || plain.startsWith('127.') ? null : plain;
}
