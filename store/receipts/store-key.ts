import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writePrivateFile } from '../private-file.ts';
import { errorCode, StartupError } from '../startup-error.ts';

const Jwk = z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string(), d: z.string() });
const RetiredKey = z.object({ key: z.string(), retiredAt: z.string() });
const KeyFile = z.object({ current: Jwk, createdAt: z.string(), retired: z.array(RetiredKey) });
type KeyFile = z.infer<typeof KeyFile>;
export type RetiredKey = z.infer<typeof RetiredKey>;

/** What receipts and audit anchors are signed with (Ed25519). */
export type StoreKey = {
  /** The public key, base64url. */
  publicKey: string;
  createdAt: string;
  retired: RetiredKey[];
  /** The signature over the text's UTF-8, base64url. */
  sign(text: string): string;
};

const pathOf = (dataDir: string) => join(dataDir, 'store-key.json');

/** Null where this data folder has none yet, or has lost it. */
export function readStoreKey(dataDir: string): StoreKey | null {
  const kept = read(pathOf(dataDir));
  return kept && keyOf(kept);
}

/** The key of this data folder, made at the first start. It never enters the database, which backups copy. */
export function openStoreKey(dataDir: string, now: Date): StoreKey {
  return readStoreKey(dataDir) ?? make(dataDir, now, []);
}

/**
 * A new key from now on. The private half of the old one is gone; its public half stays known, and so do `known`, those
 * of which only the database knows because their file is lost.
 */
export function rotateStoreKey(dataDir: string, now: Date, known: string[]): StoreKey {
  const present = readStoreKey(dataDir);
  const before = present?.retired ?? [];
  const gone = [...new Set([...(present === null ? [] : [present.publicKey]), ...known])];
  const retiredAt = now.toISOString();
  const retired = gone.filter((key) => !before.some((one) => one.key === key)).map((key) => ({ key, retiredAt }));
  return make(dataDir, now, [...before, ...retired]);
}

function make(dataDir: string, now: Date, retired: RetiredKey[]): StoreKey {
  const made = { current: generate(), createdAt: now.toISOString(), retired };
  save(dataDir, made);
  return keyOf(made);
}

function keyOf({ current, createdAt, retired }: KeyFile): StoreKey {
  const key = createPrivateKey({ key: current, format: 'jwk' });
  return {
    publicKey: current.x,
    createdAt,
    retired,
    sign: (text) => sign(null, Buffer.from(text, 'utf8'), key).toString('base64url'),
  };
}

/** Also checks that the file's two halves belong together. */
function read(path: string): KeyFile | null {
  try {
    const kept = KeyFile.parse(JSON.parse(readFileSync(path, 'utf8')));
    const { x } = createPublicKey(createPrivateKey({ key: kept.current, format: 'jwk' })).export({ format: 'jwk' });
    if (x !== kept.current.x) throw new Error('the public half is another key’s');
    return kept;
  } catch (cause) {
    if (errorCode(cause) === 'ENOENT') return null;
    throw new StartupError(
      `Không đọc được khóa ký biên nhận ${path}. Đề nghị khôi phục tệp đó từ bản sao lưu; nếu đã mất hẳn, đổi tên tệp hỏng rồi chạy: key rotate --data <thư mục>.`,
      { cause },
    );
  }
}

const generate = () => Jwk.parse(generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }));

const save = (dataDir: string, file: KeyFile) =>
  writePrivateFile(pathOf(dataDir), `${JSON.stringify(file, null, 2)}\n`);
