import canonicalize from 'canonicalize';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { utf8 } from '../wire/utf8.ts';

/**
 * The text a receipt's `signature` is over: RFC 8785 of all of it but the signature, `key` and fields of later releases
 * included, so that nothing beside the signed facts can be slipped in.
 */
export function signedText(receipt: Readonly<Record<string, unknown>>): string {
  const { signature: _signature, ...signed } = receipt;
  return canonicalText(signed);
}

/** RFC 8785 */
export const canonicalText = (value: unknown): string => canonicalize(value) ?? '';

/** What people compare by eye or by telephone: the first 16 bytes of the key text's SHA-256, in groups of four. */
export function keyFingerprint(key: string): string {
  const hex = bytesToHex(sha256(utf8(key))).slice(0, 32);
  return (hex.match(/.{4}/g) ?? []).join(' ');
}
