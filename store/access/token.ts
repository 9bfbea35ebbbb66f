import { createHash, randomBytes } from 'node:crypto';

/**
 * `cancu_<agency id>_<256 random bits>`: the token names its agency, so that it is looked up inside that agency.
 * The id, not the code: codes hold letters (BKHĐT) that an HTTP header cannot carry.
 */
const TOKEN = /^cancu_(\d{1,9})_[A-Za-z0-9_-]{43}$/;
const TOKENS_IN_TEXT = /cancu_\d+_[A-Za-z0-9_-]+/g;

export type TokenKey = { agencyId: number; hash: Buffer };

export const newToken = (agencyId: number): string => `cancu_${agencyId}_${randomBytes(32).toString('base64url')}`;

export const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

/** What a token is looked up by; null when the text cannot be a token. */
export function tokenKey(token: string): TokenKey | null {
  const match = TOKEN.exec(token);
  return match === null ? null : { agencyId: Number(match[1]), hash: sha256(token) };
}

/** A last guard of the log, should a token ever stand in an error's text. */
export const hideTokens = (text: string): string => text.replace(TOKENS_IN_TEXT, 'cancu_***');
