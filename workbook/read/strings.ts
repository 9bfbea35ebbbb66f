import { tooLarge } from '../errors.ts';
import { LIMITS } from '../limits.ts';
import { XmlReader } from '../xml/reader.ts';
import { decodeEscapes } from '../xml/text.ts';
import { notableFont } from './styles.ts';

/** A string of the workbook: plain, or with runs that are formatted on their own. */
export type RichText = { text: string; rich: boolean; font: string | undefined };

/**
 * Reads `<si>` or `<is>`, the reader standing on its open tag. Phonetic runs (`rPh`) are a reading aid, no text.
 * The font is that of the first run in a font worth naming.
 */
export function readRichText(reader: XmlReader): RichText {
  const found: RichText = { text: '', rich: false, font: undefined };
  if (reader.empty) return found;
  const closing = reader.name;
  while (reader.next() && !(reader.kind === 'close' && reader.name === closing)) {
    if (reader.kind !== 'open') continue;
    if (reader.name === 't') found.text += reader.content();
    else if (reader.name === 'r') found.rich = true;
    else if (reader.name === 'rFont') found.font ??= notableFont(reader.attr('val'));
    else if (reader.name === 'rPh') reader.skip();
  }
  found.text = decodeEscapes(found.text);
  return found;
}

export function readSharedStrings(xml: string | null): RichText[] {
  if (!xml) return [];
  const reader = new XmlReader(xml);
  const strings: RichText[] = [];
  while (reader.next()) {
    if (reader.kind !== 'open' || reader.name !== 'si') continue;
    if (strings.length === LIMITS.sharedStrings) throw tooLarge();
    strings.push(readRichText(reader));
  }
  return strings;
}
