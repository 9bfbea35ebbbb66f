import { createPublicKey, verify } from 'node:crypto';
import { signedText } from '../../core/index.ts';

const KEY_BYTES = 32;
const SIGNATURE_BYTES = 64;

/** Bytes of a base64url text in its one right spelling: others decode to the same bytes, and would be a change unseen. */
function bytesOf(text: unknown, length: number): Buffer | null {
  if (typeof text !== 'string') return null;
  const bytes = Buffer.from(text, 'base64url');
  return bytes.length === length && bytes.toString('base64url') === text ? bytes : null;
}

export const isKey = (text: unknown): text is string => bytesOf(text, KEY_BYTES) !== null;

/** Whether `signature` is that of `key` over all the rest. */
export function isGenuine(receipt: Readonly<Record<string, unknown>>): boolean {
  const { key, signature } = receipt;
  const signed = bytesOf(signature, SIGNATURE_BYTES);
  if (signed === null || !isKey(key)) return false;
  try {
    const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key }, format: 'jwk' });
    return verify(null, Buffer.from(signedText(receipt), 'utf8'), publicKey, signed);
  } catch {
    // A text that has no canonical form, or a key that is no point of the curve.
    return false;
  }
}
