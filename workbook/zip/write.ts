import { deflateSync } from 'fflate';
import { crc32 } from './crc32.ts';
import { partKey } from './directory.ts';
import type { ZipEntry } from './directory.ts';

/** 1980-01-01, the first day ZIP can express: the same content gives the same bytes on any day. */
const FIXED_DATE = (1 << 5) | 1;
const UTF8_NAME = 0x0800;

export type NewPart = { name: string; content: Uint8Array };
type Piece = { entry: ZipEntry; body: Uint8Array };

function join(pieces: Uint8Array[]): Uint8Array {
  const out = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
}

/** The fields that local and central record have in common, from "version needed" to the extra length. */
function commonFields(entry: ZipEntry, extraLength: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(26));
  const fields = [entry.needed, entry.flags, entry.method, entry.time, entry.date];
  fields.forEach((value, n) => view.setUint16(n * 2, value, true));
  [entry.crc, entry.packed, entry.size].forEach((value, n) => view.setUint32(10 + n * 4, value, true));
  view.setUint16(22, entry.nameBytes.length, true);
  view.setUint16(24, extraLength, true);
  return new Uint8Array(view.buffer);
}

const LOCAL = Uint8Array.of(0x50, 0x4b, 3, 4);

function localRecord(entry: ZipEntry, packed: Uint8Array): Uint8Array {
  return join([LOCAL, commonFields(entry, 0), entry.nameBytes, packed]);
}

function centralRecord(entry: ZipEntry, start: number): Uint8Array {
  const head = new DataView(new ArrayBuffer(6));
  head.setUint32(0, 0x02014b50, true);
  head.setUint16(4, entry.madeBy, true);
  const tail = new DataView(new ArrayBuffer(14));
  tail.setUint16(0, entry.comment.length, true);
  tail.setUint16(4, entry.internal, true);
  tail.setUint32(6, entry.external, true);
  tail.setUint32(10, start, true);
  const common = commonFields(entry, entry.extra.length);
  return join([
    new Uint8Array(head.buffer),
    common,
    new Uint8Array(tail.buffer),
    entry.nameBytes,
    entry.extra,
    entry.comment,
  ]);
}

function endRecord(count: number, size: number, offset: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(22));
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  return new Uint8Array(view.buffer);
}

function assemble(pieces: Piece[]): Uint8Array {
  let at = 0;
  const central = pieces.map(({ entry, body }) => {
    const record = centralRecord(entry, at);
    at += body.length;
    return record;
  });
  const size = central.reduce((sum, record) => sum + record.length, 0);
  return join([...pieces.map((piece) => piece.body), ...central, endRecord(pieces.length, size, at)]);
}

/** Sizes stand in the header itself, so the "sizes follow" flag (bit 3) goes. */
function pack(entry: ZipEntry, content: Uint8Array): Piece {
  const deflated = deflateSync(content, { level: 6 });
  const method = deflated.length < content.length ? 8 : 0;
  const packed = method === 8 ? deflated : content;
  const written: ZipEntry = {
    ...entry,
    flags: (entry.flags & ~0x0008) | UTF8_NAME,
    needed: 20,
    method,
    crc: crc32(content),
    packed: packed.length,
    size: content.length,
    extra: new Uint8Array(0),
  };
  return { entry: written, body: localRecord(written, packed) };
}

/** A new package; same parts, same bytes. */
export function writeZip(parts: NewPart[]): Uint8Array {
  return assemble(parts.map(({ name, content }) => pack(blankEntry(name), content)));
}

function blankEntry(name: string): ZipEntry {
  const nothing = new Uint8Array(0);
  const numbers = {
    madeBy: 20,
    needed: 20,
    flags: 0,
    method: 8,
    time: 0,
    date: FIXED_DATE,
    crc: 0,
    packed: 0,
    size: 0,
  };
  const place = { internal: 0, external: 0, start: 0, end: 0 };
  return { name, ...numbers, ...place, nameBytes: new TextEncoder().encode(name), extra: nothing, comment: nothing };
}

/**
 * The same package with some parts replaced, dropped (`null`) or, where there is none of that name, added at the end.
 * Every other entry is copied as it lies in the file: header, packed bytes, descriptor.
 */
export function rewriteZip(
  bytes: Uint8Array,
  entries: ZipEntry[],
  changes: ReadonlyMap<string, Uint8Array | null>,
): Uint8Array {
  const byKey = new Map([...changes].map(([name, content]) => [partKey(name), content]));
  const pieces: Piece[] = [];
  for (const entry of [...entries].sort((a, b) => a.start - b.start)) {
    const content = byKey.get(partKey(entry.name));
    if (content === null) continue;
    pieces.push(content ? pack(entry, content) : { entry, body: bytes.subarray(entry.start, entry.end) });
  }
  const known = new Set(entries.map((entry) => partKey(entry.name)));
  for (const [name, content] of changes) {
    if (content && !known.has(partKey(name))) pieces.push(pack(blankEntry(name), content));
  }
  return assemble(pieces);
}
