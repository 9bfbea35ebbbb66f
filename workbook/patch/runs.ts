import type { OpenedWorkbook } from '../open/open.ts';
import { findElement } from '../xml/insert.ts';
import { XmlReader } from '../xml/reader.ts';
import { decodeEscapes, decodePart, encodeAttribute, encodeText } from '../xml/text.ts';
import { splice } from './sheet-xml.ts';
import type { Splice } from './sheet-xml.ts';

/** What becomes of the text of one run, given its own font if it names one; `font` only if that changes. */
export type RunChange = (text: string, font: string | undefined) => { text: string; font?: string };

type Font = { value: string; start: number; end: number };

function changeFont(xml: string, { start, end }: Font, font: string): Splice {
  const tag = xml
    .slice(start, end)
    .replace(/(\sval\s*=\s*)(?:"[^"]*"|'[^']*')/, (_, head: string) => `${head}"${encodeAttribute(font)}"`);
  return { start, end, text: tag };
}

/** The inside of a rich text with the text of every run changed, its look kept, and the text as a whole. */
export function changeRuns(xml: string, change: RunChange): { xml: string; text: string } {
  const reader = new XmlReader(xml);
  const splices: Splice[] = [];
  let font: Font | null = null;
  let whole = '';
  while (reader.next()) {
    if (reader.kind !== 'open') continue;
    const { name, start, end } = reader;
    if (name === 'r') font = null;
    else if (name === 'rFont') font = { value: reader.attr('val') ?? '', start, end };
    else if (name === 'rPh') reader.skip();
    else if (name === 't') {
      const prefix = /^<([\w.-]+:)?/.exec(xml.slice(start, end))?.[1] ?? '';
      const changed = change(decodeEscapes(reader.content()), font?.value);
      whole += changed.text;
      const text = `<${prefix}t xml:space="preserve">${encodeText(changed.text)}</${prefix}t>`;
      splices.push({ start, end: reader.end, text });
      if (font && changed.font !== undefined) splices.push(changeFont(xml, font, changed.font));
    }
  }
  return { xml: splice(xml, splices), text: whole };
}

const inside = (xml: string, element: string): string | null => {
  const place = findElement(xml, element);
  return place && xml.slice(place.openEnd, place.closeStart);
};

function sharedStrings(opened: OpenedWorkbook): (string | null)[] {
  const part = opened.relations.find(({ type }) => type === 'sharedStrings')?.target;
  const bytes = part === undefined ? null : opened.part(part);
  const xml = bytes ? decodePart(bytes) : '';
  const reader = new XmlReader(xml);
  const strings: (string | null)[] = [];
  while (reader.next()) {
    if (reader.kind !== 'open' || reader.name !== 'si') continue;
    const { start } = reader;
    reader.skip();
    strings.push(inside(xml.slice(start, reader.end), 'si'));
  }
  return strings;
}

/** Tells the inside of a cell's text as it stands in the file, its runs included; null for one that is no text. */
export function stringsOf(opened: OpenedWorkbook): (cellXml: string) => string | null {
  let shared: (string | null)[] | undefined;
  return (cellXml) => {
    const reader = new XmlReader(cellXml);
    reader.next();
    const type = reader.attr('t');
    if (type === 'inlineStr') return inside(cellXml, 'is');
    if (type !== 's') return null;
    shared ??= sharedStrings(opened);
    return shared[Number(inside(cellXml, 'v'))] ?? null;
  };
}
