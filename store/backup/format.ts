import { createHash } from 'node:crypto';
import type { Hash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { z } from 'zod';
import { StartupError } from '../startup-error.ts';

/**
 * A backup file: the line below, then frames of one kind letter, four bytes of length, and zstd. `T` names a table, `D`
 * holds rows of it as COPY text, `M` is the manifest, `E` the SHA-256 of all that stands before it: a file cut short or
 * altered anywhere is refused before anything is restored.
 */
const MAGIC = Buffer.from('CAN-CU-BACKUP 1\n');
const COMPRESSION = { params: { [constants.ZSTD_c_compressionLevel]: 3 } };
const LARGEST_FRAME = 1 << 30;

export const Manifest = z.object({
  createdAt: z.string(),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()), rows: z.number(), sha256: z.string() })),
});
export type Manifest = z.infer<typeof Manifest>;
export type Kind = 'T' | 'D' | 'M' | 'E';

export function createBackupWriter(path: string) {
  // It holds everything the store holds: for its owner's eyes. `wx`: no backup is ever overwritten.
  const file = openSync(path, 'wx', 0o600);
  const hash = createHash('sha256');
  const put = (bytes: Buffer) => {
    hash.update(bytes);
    writeSync(file, bytes);
  };
  const frame = (kind: Kind, content: Buffer, write: (bytes: Buffer) => void = put) => {
    const packed = kind === 'E' ? content : zstdCompressSync(content, COMPRESSION);
    const head = Buffer.alloc(5);
    head.write(kind, 0, 'latin1');
    head.writeUInt32BE(packed.length, 1);
    write(Buffer.concat([head, packed]));
  };
  put(MAGIC);
  return {
    frame: (kind: 'T' | 'D' | 'M', content: Buffer) => frame(kind, content),
    finish(): void {
      frame('E', hash.copy().digest());
      fsyncSync(file);
      closeSync(file);
    },
    abandon: () => closeSync(file),
  };
}

/** All frames of a file, each checked for its shape; `hash` gathers what the last frame is compared with. */
export function* readFrames(path: string): Generator<{ kind: Kind; content: Buffer }> {
  const file = openSync(path, 'r');
  const hash = createHash('sha256');
  try {
    if (!take(file, MAGIC.length, hash).equals(MAGIC)) throw damaged(path);
    for (;;) {
      const before = hash.copy().digest();
      const head = take(file, 5, hash);
      const kind = head.toString('latin1', 0, 1);
      const length = head.readUInt32BE(1);
      if (length > LARGEST_FRAME) throw damaged(path);
      const packed = take(file, length, hash);
      if (kind === 'E') {
        if (!packed.equals(before) || readSync(file, Buffer.alloc(1)) !== 0) throw damaged(path);
        return;
      }
      if (kind !== 'T' && kind !== 'D' && kind !== 'M') throw damaged(path);
      yield { kind, content: zstdDecompressSync(packed) };
    }
  } catch (error) {
    throw error instanceof StartupError ? error : damaged(path, error);
  } finally {
    closeSync(file);
  }
}

/** Reads the whole file once: its manifest, or a sentence why it cannot be used. */
export function readManifest(path: string): Manifest {
  let manifest: Manifest | undefined;
  for (const { kind, content } of readFrames(path)) {
    if (kind === 'M') manifest = Manifest.parse(JSON.parse(content.toString('utf8')));
  }
  if (manifest === undefined) throw damaged(path);
  return manifest;
}

function take(file: number, length: number, hash: Hash): Buffer {
  const bytes = Buffer.alloc(length);
  for (let filled = 0; filled < length;) {
    const read = readSync(file, bytes, filled, length - filled, null);
    if (read === 0) throw new Error('the file ends too early');
    filled += read;
  }
  hash.update(bytes);
  return bytes;
}

const damaged = (path: string, cause?: unknown) =>
  new StartupError(
    `Tệp ${path} không phải là bản sao lưu nguyên vẹn của Căn Cứ (thiếu hoặc sai nội dung). Đề nghị dùng một bản sao lưu khác.`,
    { cause },
  );
