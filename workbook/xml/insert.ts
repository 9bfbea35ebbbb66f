import { damaged } from '../errors.ts';
import { XmlReader } from './reader.ts';
import { encodeAttribute } from './text.ts';

/** Where an element stands: its open tag, and its close tag (of an element that closes itself, both are one). */
export type ElementPlace = { start: number; openEnd: number; closeStart: number; end: number; prefix: string };

/** The first element of a local name, or null. */
export function findElement(xml: string, name: string, from = 0): ElementPlace | null {
  const reader = new XmlReader(xml, from);
  while (reader.next()) {
    if (reader.kind !== 'open' || reader.name !== name) continue;
    const { start, end: openEnd, empty } = reader;
    const prefix = /^<([\w.-]+:)?/.exec(xml.slice(start, openEnd))?.[1] ?? '';
    reader.skip();
    return { start, openEnd, closeStart: empty ? start : reader.start, end: reader.end, prefix };
  }
  return null;
}

/** The element's own children, in order. */
export function childPlaces(xml: string, element: string): { name: string; start: number; end: number }[] {
  const place = findElement(xml, element);
  const children: { name: string; start: number; end: number }[] = [];
  if (!place) return children;
  const reader = new XmlReader(xml, place.openEnd);
  while (reader.next() && reader.start < place.closeStart) {
    if (reader.kind !== 'open') continue;
    const { name, start } = reader;
    reader.skip();
    children.push({ name, start, end: reader.end });
  }
  return children;
}

/** Children added to the first element of that name, before or after those it has; `make` is told its prefix. */
export function addChildren(
  xml: string,
  element: string,
  make: (prefix: string) => string,
  where: 'first' | 'last' = 'last',
): string {
  const place = findElement(xml, element);
  if (!place) throw damaged();
  const { start, openEnd, closeStart, end, prefix } = place;
  const children = make(prefix);
  if (closeStart === start) {
    const open = xml.slice(start, openEnd).replace(/\s*\/>$/, '>');
    return `${xml.slice(0, start)}${open}${children}</${prefix}${element}>${xml.slice(end)}`;
  }
  const at = where === 'first' ? openEnd : closeStart;
  return xml.slice(0, at) + children + xml.slice(at);
}

/** An open tag with an attribute set or replaced. */
export function withAttribute(tag: string, name: string, value: string): string {
  const written = `${name}="${encodeAttribute(value)}"`;
  const present = new RegExp(`(\\s)${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
  return present.test(tag)
    ? tag.replace(present, (_, blank: string) => blank + written)
    : tag.replace(/\s*\/?>$/, (end) => ` ${written}${end}`);
}
