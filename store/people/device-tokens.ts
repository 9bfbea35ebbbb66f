import { createHmac, randomBytes } from 'node:crypto';
import { sha256 } from '../access/token.ts';

/** Half of a device token says which family it is of, half is its own secret; both 128 bits. */
const HALF = 16;
const DEVICE_TOKEN = /^cancu_(\d{1,9})_([A-Za-z0-9_-]{43})$/;

export type TokenPair = { access: string; refresh: string };

export type Family = { agencyId: number; family: Buffer };

export const newFamily = (agencyId: number): Family => ({ agencyId, family: randomBytes(HALF) });

/** The first pair of a device. */
export const firstPair = (of: Family): TokenPair => ({
  access: tokenOf(of, randomBytes(HALF)),
  refresh: tokenOf(of, randomBytes(HALF)),
});

/**
 * The pair that follows a refresh token: always the same one, so that a refresh sent twice (two windows, an answer that
 * was lost) leaves one pair, not two. Needs both the token, which the store does not keep, and the device's secret,
 * which the device does not have.
 */
export const nextPair = (of: Family, chainSecret: Buffer, refresh: string): TokenPair => ({
  access: tokenOf(of, derive(chainSecret, 'access', refresh)),
  refresh: tokenOf(of, derive(chainSecret, 'refresh', refresh)),
});

/** The family a token says it is of; null when it cannot be a device's. */
export function familyOf(token: string): Family | null {
  const match = DEVICE_TOKEN.exec(token);
  if (match === null) return null;
  return { agencyId: Number(match[1]), family: Buffer.from(match[2] ?? '', 'base64url').subarray(0, HALF) };
}

/** The family is in every token of the device, so it is kept as carefully as they are. */
export const familyHash = ({ family }: Family): Buffer => sha256(family.toString('base64url'));

const derive = (secret: Buffer, what: string, refresh: string): Buffer =>
  createHmac('sha256', secret).update(`${what} ${refresh}`).digest().subarray(0, HALF);

const tokenOf = ({ agencyId, family }: Family, secret: Buffer): string =>
  `cancu_${agencyId}_${Buffer.concat([family, secret]).toString('base64url')}`;
