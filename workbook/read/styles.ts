import { formatOf } from '../format/format.ts';
import type { NumberFormat } from '../format/format.ts';
import { XmlReader } from '../xml/reader.ts';

export type CellStyle = { format: NumberFormat; font: string | undefined };

/** Fonts whose text is Unicode; only others are worth naming, so that `about` stays sparse. */
const PLAIN = /^(times new roman|arial|calibri|cambria|tahoma|verdana|segoe ui|aptos|open sans|roboto|liberation)/i;

export const notableFont = (name: string | null): string | undefined => (name && !PLAIN.test(name) ? name : undefined);

function readFonts(reader: XmlReader): (string | undefined)[] {
  const fonts: (string | undefined)[] = [];
  while (reader.next() && !(reader.kind === 'close' && reader.name === 'fonts')) {
    if (reader.kind !== 'open') continue;
    if (reader.name === 'font') fonts.push(undefined);
    if (reader.name === 'name' && fonts.length) fonts[fonts.length - 1] = notableFont(reader.attr('val'));
  }
  return fonts;
}

function readXfs(reader: XmlReader): { format: number; font: number }[] {
  const found: { format: number; font: number }[] = [];
  while (reader.next() && !(reader.kind === 'close' && reader.name === 'cellXfs')) {
    if (reader.kind !== 'open' || reader.name !== 'xf') continue;
    found.push({ format: Number(reader.attr('numFmtId') ?? 0), font: Number(reader.attr('fontId') ?? 0) });
  }
  return found;
}

/** What each cell style (`s`) means for reading: the number format and the font. */
export function readStyles(xml: string | null): CellStyle[] {
  if (!xml) return [];
  const reader = new XmlReader(xml);
  const custom = new Map<number, string>();
  let fonts: (string | undefined)[] = [];
  let xfs: { format: number; font: number }[] = [];
  while (reader.next()) {
    if (reader.kind !== 'open' || reader.empty) {
      if (reader.kind === 'open' && reader.name === 'numFmt') {
        custom.set(Number(reader.attr('numFmtId')), reader.attr('formatCode') ?? '');
      }
      continue;
    }
    if (reader.name === 'fonts') fonts = readFonts(reader);
    else if (reader.name === 'cellXfs') xfs = readXfs(reader);
    else if (reader.name === 'dxfs') reader.skip();
  }
  return xfs.map(({ format, font }) => ({ format: formatOf(format, custom), font: fonts[font] }));
}
