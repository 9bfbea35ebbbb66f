import { Inflate } from 'fflate';
import { damaged, WorkbookError, zipBomb } from '../errors.ts';
import { LIMITS } from '../limits.ts';
import { crc32 } from './crc32.ts';
import type { ZipEntry } from './directory.ts';

/** How much may still be inflated of one file. */
export type Budget = { left: number };

/** Small enough that a part which lies about its size is noticed after 16 MB at most. */
const CHUNK = 16 * 1024;

/** Where the entry's packed bytes stand. */
function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset + entry.start, 30);
  if (view.getUint32(0, true) !== 0x04034b50) throw damaged();
  const from = entry.start + 30 + view.getUint16(26, true) + view.getUint16(28, true);
  if (from + entry.packed > entry.end) throw damaged();
  return bytes.subarray(from, from + entry.packed);
}

function spend(entry: ZipEntry, budget: Budget): void {
  const suspicious = entry.size > LIMITS.ratioFrom && entry.size > entry.packed * LIMITS.ratio;
  if (suspicious || entry.size > LIMITS.partBytes || entry.size > budget.left) throw zipBomb();
  budget.left -= entry.size;
}

/** Never makes room for more than the declared size, which has been checked before. */
function inflateInto(packed: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size);
  let filled = 0;
  const inflate = new Inflate((chunk) => {
    if (filled + chunk.length > size) throw zipBomb();
    out.set(chunk, filled);
    filled += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += CHUNK) {
      inflate.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length);
    }
  } catch (error) {
    throw error instanceof WorkbookError ? error : damaged();
  }
  if (filled !== size) throw damaged();
  return out;
}

/** The bytes of one part, checked against its declared size and CRC. */
export function inflateEntry(bytes: Uint8Array, entry: ZipEntry, budget: Budget): Uint8Array {
  spend(entry, budget);
  const packed = packedBytes(bytes, entry);
  if (entry.method !== 0 && entry.method !== 8) throw damaged();
  const out = entry.method === 0 ? packed : inflateInto(packed, entry.size);
  if (out.length !== entry.size || crc32(out) !== entry.crc) throw damaged();
  return out;
}
