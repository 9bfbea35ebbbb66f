import { damaged } from '../errors.ts';
import { decodeText } from './text.ts';

export type TokenKind = 'open' | 'close' | 'text' | 'end';

const SPACE = 32;
const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const COLON = 58;
const LESS = 60;
const GREATER = 62;

/**
 * A forward-only reader over the text of one part, with the place of every token, so that the same code serves reading
 * and changing in place. Names are local names: prefixes differ between the programs that write workbooks.
 * Document types, and with them entities of the file's own, are refused: OOXML forbids them (ECMA-376 part 2, 8.2.5).
 */
export class XmlReader {
  readonly xml: string;
  kind: TokenKind = 'end';
  /** Local name of the open or close tag. */
  name = '';
  start = 0;
  end = 0;
  /** An open tag that closes itself; no close tag follows. */
  empty = false;
  private raw = false;
  private nameEnd = 0;
  private places: number[] = [];
  private attributeCount = 0;
  private attributesOf = -1;

  constructor(xml: string, from = 0) {
    this.xml = xml;
    this.end = from;
  }

  /** Moves to the next token; false at the end of the text. */
  next(): boolean {
    const { xml } = this;
    for (;;) {
      const at = this.end;
      this.start = at;
      if (at >= xml.length) {
        this.kind = 'end';
        return false;
      }
      if (xml.charCodeAt(at) !== LESS) return this.take('text', this.find('<', at, 0), false);
      const mark = xml[at + 1];
      if (mark === '/') return this.closeTag(at);
      if (mark !== '!' && mark !== '?') return this.openTag(at);
      if (xml.startsWith('<![CDATA[', at)) return this.take('text', this.find(']]>', at, 3), true);
      if (mark === '!' && !xml.startsWith('<!--', at)) throw damaged();
      this.end = mark === '?' ? this.find('?>', at, 2) : this.find('-->', at, 3);
    }
  }

  /** The value of an attribute of the current open tag, by local name. */
  attr(name: string): string | null {
    if (this.attributesOf !== this.start) this.readAttributes();
    const { places, xml } = this;
    for (let at = 0; at < this.attributeCount; at += 4) {
      if (places[at + 1]! - places[at]! === name.length && xml.startsWith(name, places[at]!)) {
        return decodeText(xml.slice(places[at + 2]!, places[at + 3]!));
      }
    }
    return null;
  }

  /** The current text token, decoded. */
  text(): string {
    return this.raw ? this.xml.slice(this.start + 9, this.end - 3) : decodeText(this.xml.slice(this.start, this.end));
  }

  /** All text inside the current element; leaves the reader at its close tag. */
  content(): string {
    if (this.empty) return '';
    let text = '';
    for (let depth = 1; this.next();) {
      if (this.kind === 'text') text += this.text();
      else if (this.kind === 'open' && !this.empty) depth++;
      else if (this.kind === 'close' && --depth === 0) return text;
    }
    throw damaged();
  }

  /** Passes over the current element; leaves the reader at its close tag. */
  skip(): void {
    if (this.empty) return;
    for (let depth = 1; this.next();) {
      if (this.kind === 'open' && !this.empty) depth++;
      else if (this.kind === 'close' && --depth === 0) return;
    }
    throw damaged();
  }

  /** Notes where the local name and the value of each attribute begin and end, once for a tag. */
  private readAttributes(): void {
    const { xml, places } = this;
    const last = this.end - (this.empty ? 2 : 1);
    let count = 0;
    let at = this.nameEnd;
    for (;;) {
      while (at < last && xml.charCodeAt(at) <= SPACE) at++;
      if (at >= last) break;
      const equals = xml.indexOf('=', at);
      if (equals < 0 || equals >= last) throw damaged();
      let nameEnd = equals;
      while (xml.charCodeAt(nameEnd - 1) <= SPACE) nameEnd--;
      const colon = xml.slice(at, nameEnd).lastIndexOf(':');
      const quoteAt = this.quoteAfter(equals, last);
      const close = xml.indexOf(xml[quoteAt]!, quoteAt + 1);
      if (close < 0 || close >= last) throw damaged();
      places[count] = at + colon + 1;
      places[count + 1] = nameEnd;
      places[count + 2] = quoteAt + 1;
      places[count + 3] = close;
      count += 4;
      at = close + 1;
    }
    this.attributeCount = count;
    this.attributesOf = this.start;
  }

  private take(kind: TokenKind, end: number, raw: boolean): true {
    this.kind = kind;
    this.end = end;
    this.raw = raw;
    return true;
  }

  private find(mark: string, from: number, width: number): number {
    const found = this.xml.indexOf(mark, from);
    if (found >= 0) return found + width;
    if (mark === '<') return this.xml.length;
    throw damaged();
  }

  private closeTag(at: number): true {
    const end = this.find('>', at, 1);
    this.name = this.localName(at + 2, end - 1);
    return this.take('close', end, false);
  }

  private openTag(at: number): true {
    const { xml } = this;
    let end = at + 1;
    let quote = 0;
    for (; end < xml.length; end++) {
      const c = xml.charCodeAt(end);
      if (quote) {
        if (c === quote) quote = 0;
      } else if (c === GREATER) break;
      else if (c === QUOTE || c === APOSTROPHE) quote = c;
    }
    if (end >= xml.length) throw damaged();
    this.empty = xml.charCodeAt(end - 1) === SLASH;
    this.name = this.localName(at + 1, this.empty ? end - 1 : end);
    return this.take('open', end + 1, false);
  }

  private localName(from: number, to: number): string {
    let at = from;
    let local = from;
    for (; at < to; at++) {
      const c = this.xml.charCodeAt(at);
      if (c <= SPACE) break;
      if (c === COLON) local = at + 1;
    }
    this.nameEnd = at;
    return this.xml.slice(local, at);
  }

  private quoteAfter(equals: number, last: number): number {
    let at = equals + 1;
    while (at < last && this.xml.charCodeAt(at) <= SPACE) at++;
    const c = this.xml.charCodeAt(at);
    if (c !== QUOTE && c !== APOSTROPHE) throw damaged();
    return at;
  }
}
