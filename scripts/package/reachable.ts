import { isIP } from 'node:net';

/** Endings that no public name server knows (RFC 6761, 6762, 8375). */
const PRIVATE = /(^|\.)(localhost|local|internal|intranet|lan|home\.arpa)$/;

/** Why Google's servers, from which Apps Script calls the store, cannot reach this address; null = nothing speaks against it. */
export function whyOutOfGooglesReach(address: string): string | null {
  const { protocol, hostname } = new URL(address);
  const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (isIP(host) !== 0) return 'là địa chỉ IP, mà Apps Script chỉ gọi được tên miền có chứng thư';
  if (PRIVATE.test(host) || !host.includes('.')) return 'chỉ có trong mạng nội bộ';
  if (protocol !== 'https:') return 'không dùng https';
  return null;
}
