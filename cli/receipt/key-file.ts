import { createPublicKey } from 'node:crypto';
import { CliFailure } from '../failure.ts';
import { readInput } from '../files.ts';
import { isKey } from './signature.ts';

/** Public keys in a file: the answer of `GET /api/v1/receipt-key`, one base64url line, or PEM. */
export async function readKeyFile(file: string): Promise<string[]> {
  const text = new TextDecoder().decode(await readInput(file)).trim();
  const keys = [...fromJson(text), ...fromPem(text), text].filter(isKey);
  if (keys.length > 0) return keys;
  throw new CliFailure(
    'no-key',
    `Tệp “${file}” không có khóa công khai Ed25519: cần câu trả lời của /api/v1/receipt-key, một dòng base64url, hoặc PEM.`,
  );
}

function fromJson(text: string): unknown[] {
  try {
    const { key, keys } = JSON.parse(text) as { key?: unknown; keys?: { key?: unknown }[] };
    return [key, ...(Array.isArray(keys) ? keys.map((known) => known?.key) : [])];
  } catch {
    return [];
  }
}

function fromPem(text: string): unknown[] {
  if (!text.startsWith('-----BEGIN PUBLIC KEY-----')) return [];
  try {
    const { crv, x } = createPublicKey(text).export({ format: 'jwk' });
    return crv === 'Ed25519' ? [x] : [];
  } catch {
    return [];
  }
}
