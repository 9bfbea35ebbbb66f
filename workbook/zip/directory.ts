import { damaged, WorkbookError, zipBomb } from '../errors.ts';
import { LIMITS } from '../limits.ts';

/** One record of the central directory, which alone is believed about sizes and places. */
export type ZipEntry = {
  name: string;
  madeBy: number;
  needed: number;
  flags: number;
  method: number;
  time: number;
  date: number;
  crc: number;
  packed: number;
  size: number;
  internal: number;
  external: number;
  /** Where the local header stands, and where the entry's bytes (with its data descriptor) end. */
  start: number;
  end: number;
  nameBytes: Uint8Array;
  /** Extra fields without the ZIP64 one. */
  extra: Uint8Array;
  comment: Uint8Array;
};

const END_RECORD = 0x06054b50;
const CENTRAL_RECORD = 0x02014b50;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_FIELD = 0x0001;
const UNKNOWN = 0xffffffff;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The end record lies at the very end, before a comment of at most 65,535 bytes. */
function findEnd(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) if (view.getUint32(at, true) === END_RECORD) return at;
  throw damaged();
}

function directoryPlace(view: DataView): { count: number; offset: number; end: number } {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const offset = view.getUint32(end + 16, true);
  const locator = end - 20;
  if ((count !== 0xffff && offset !== UNKNOWN) || locator < 0 || view.getUint32(locator, true) !== ZIP64_LOCATOR) {
    return { count, offset, end };
  }
  const record = Number(view.getBigUint64(locator + 8, true));
  if (record + 56 > view.byteLength) throw damaged();
  return {
    count: Number(view.getBigUint64(record + 32, true)),
    offset: Number(view.getBigUint64(record + 48, true)),
    end: record,
  };
}

/** Splits off the ZIP64 field, whose values replace those that read 0xFFFFFFFF, in this order (APPNOTE 4.5.3). */
function takeZip64(extra: Uint8Array, entry: Pick<ZipEntry, 'size' | 'packed' | 'start'>): Uint8Array {
  const view = viewOf(extra);
  for (let at = 0; at + 4 <= extra.length;) {
    const length = 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) !== ZIP64_FIELD) {
      at += length;
      continue;
    }
    let value = at + 4;
    for (const key of ['size', 'packed', 'start'] as const) {
      if (entry[key] !== UNKNOWN) continue;
      if (value + 8 > Math.min(at + length, extra.length)) throw damaged();
      entry[key] = Number(view.getBigUint64(value, true));
      value += 8;
    }
    const rest = new Uint8Array(extra.length - length);
    rest.set(extra.subarray(0, at));
    rest.set(extra.subarray(at + length), at);
    return rest;
  }
  return extra;
}

function readRecord(bytes: Uint8Array, view: DataView, at: number): { entry: ZipEntry; next: number } {
  if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL_RECORD) throw damaged();
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const next = extraEnd + view.getUint16(at + 32, true);
  if (next > bytes.length) throw damaged();
  const nameBytes = bytes.subarray(at + 46, nameEnd);
  const entry: ZipEntry = {
    name: new TextDecoder().decode(nameBytes),
    madeBy: view.getUint16(at + 4, true),
    needed: view.getUint16(at + 6, true),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    time: view.getUint16(at + 12, true),
    date: view.getUint16(at + 14, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    internal: view.getUint16(at + 36, true),
    external: view.getUint32(at + 38, true),
    start: view.getUint32(at + 42, true),
    end: 0,
    nameBytes,
    extra: bytes.subarray(nameEnd, extraEnd),
    comment: bytes.subarray(extraEnd, next),
  };
  entry.extra = takeZip64(entry.extra, entry);
  return { entry, next };
}

/** Part names are compared without letter case; some programs write backslashes (ECMA-376 part 2, 6.2.2.3). */
export const partKey = (name: string): string => name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();

/** Entries in directory order. Two entries of one name would be read differently by different programs: refused. */
export function readDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = viewOf(bytes);
  const place = directoryPlace(view);
  if (place.count > LIMITS.entries) throw zipBomb();
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let at = place.offset;
  for (let n = 0; n < place.count; n++) {
    const { entry, next } = readRecord(bytes, view, at);
    const key = partKey(entry.name);
    if (names.has(key)) throw damaged();
    names.add(key);
    entries.push(entry);
    at = next;
  }
  if (entries.some((entry) => entry.flags & 1)) {
    throw new WorkbookError('encrypted', 'Tệp nén có mật khẩu: đề nghị bỏ mật khẩu của tệp rồi thử lại.');
  }
  markEnds(entries, place.offset);
  return entries;
}

/** An entry reaches to the next local header: so its descriptor and padding are copied with it. */
function markEnds(entries: ZipEntry[], directory: number): void {
  const byPlace = [...entries].sort((a, b) => a.start - b.start);
  byPlace.forEach((entry, n) => {
    entry.end = byPlace[n + 1]?.start ?? directory;
    if (entry.start + 30 > entry.end) throw damaged();
  });
}
