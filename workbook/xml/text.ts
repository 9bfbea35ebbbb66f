import { damaged } from '../errors.ts';

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function reference(whole: string, body: string): string {
  if (!body.startsWith('#')) return NAMED[body] ?? whole;
  const code = body.startsWith('#x') ? parseInt(body.slice(2), 16) : parseInt(body.slice(1), 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

/** Only the five predefined entities and character references exist; others stay as they are written. */
export function decodeText(raw: string): string {
  const ends = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  return ends.includes('&') ? ends.replace(/&(#?\w+);/g, reference) : ends;
}

/** `_x000D_` in a string is a character that XML cannot carry or would change (ECMA-376 22.9.2.19). */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

const hex4 = (character: string): string => character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');

const FORBIDDEN = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A string as the content of `<t>`. */
export function encodeText(text: string): string {
  return text
    .replace(/_x[0-9A-Fa-f]{4}_/g, '_x005F$&')
    .replace(FORBIDDEN, (character) => `_x${hex4(character)}_`)
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character]!);
}

/** A string as an attribute's value. */
export const encodeAttribute = (text: string): string =>
  encodeText(text)
    .replace(/"/g, '&quot;')
    .replace(/[\n\t]/g, (c) => `&#${c.charCodeAt(0)};`);

/** The text of a part: UTF-8, or UTF-16 with its byte order mark. Bytes that are neither must not be written back changed. */
export function decodePart(bytes: Uint8Array): string {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const encoding = !utf16 ? 'utf-8' : bytes[0] === 0xff ? 'utf-16le' : 'utf-16be';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw damaged();
  }
}

/** Back to bytes, always UTF-8; a byte order mark that stood there stays. */
export function encodePart(xml: string, before: Uint8Array): Uint8Array {
  const mark = before[0] === 0xef && before[1] === 0xbb ? '\ufeff' : '';
  const declared = xml.replace(/^(<\?xml[^>]*encoding=["'])utf-16/i, '$1UTF-8');
  return new TextEncoder().encode(mark + declared);
}
