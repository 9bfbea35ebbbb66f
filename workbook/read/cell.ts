import type { CellFacts, CellValue } from '../../core/grid/types.ts';
import { damaged } from '../errors.ts';
import { generalText } from '../format/number-text.ts';
import { isoDay, serialOf } from '../format/serial.ts';
import type { XmlReader } from '../xml/reader.ts';
import { decodeEscapes } from '../xml/text.ts';
import { readRichText } from './strings.ts';
import type { RichText } from './strings.ts';
import type { CellStyle } from './styles.ts';

export type ReadCell = { value: CellValue; text: string; facts: CellFacts | null };

/** What cells refer to outside their sheet. */
export type CellContext = { strings: RichText[]; styles: CellStyle[]; date1904: boolean };

type RawCell = { raw: string | null; inline: RichText | null; formula: boolean };

function readChildren(reader: XmlReader): RawCell {
  const found: RawCell = { raw: null, inline: null, formula: false };
  if (reader.empty) return found;
  while (reader.next()) {
    if (reader.kind === 'close' && reader.name === 'c') return found;
    if (reader.kind !== 'open') continue;
    if (reader.name === 'v') found.raw = reader.content();
    else if (reader.name === 'is') found.inline = readRichText(reader);
    else {
      if (reader.name === 'f') found.formula = true;
      reader.skip();
    }
  }
  throw damaged();
}

function numberCell(value: number, style: CellStyle | undefined, date1904: boolean): ReadCell {
  if (!style) return { value, text: generalText(value), facts: null };
  const date = style.format.isDate ? isoDay(value, date1904) : null;
  return { value, text: style.format.show(value, date1904), facts: date ? { date } : null };
}

function textCell(string: RichText, style: CellStyle | undefined): ReadCell {
  const font = string.font ?? style?.font;
  const facts = font || string.rich ? { ...(font && { font }), ...(string.rich && { rich: true as const }) } : null;
  return { value: string.text, text: style ? style.format.showText(string.text) : string.text, facts };
}

function typedCell(
  type: string | null,
  cell: RawCell,
  style: CellStyle | undefined,
  context: CellContext,
): ReadCell | null {
  if (cell.inline) return textCell(cell.inline, style);
  const { raw } = cell;
  if (raw === null) return null;
  if (type === 's') {
    const string = context.strings[Number(raw)];
    return string ? textCell(string, style) : null;
  }
  if (type === 'str') return textCell({ text: decodeEscapes(raw), rich: false, font: undefined }, style);
  if (type === 'b') return { value: raw === '1', text: raw === '1' ? 'TRUE' : 'FALSE', facts: null };
  if (type === 'e') return { value: raw, text: raw, facts: { error: raw } };
  const value = type === 'd' ? serialOf(raw, context.date1904) : Number(raw);
  if (value === null || raw.trim() === '' || !Number.isFinite(value))
    return textCell({ text: raw, rich: false, font: undefined }, style);
  return numberCell(value, style, context.date1904);
}

/** Reads one `<c>`, the reader standing on its open tag; null for a cell that holds nothing. */
export function readCell(reader: XmlReader, context: CellContext): ReadCell | null {
  const type = reader.attr('t');
  const styleId = reader.attr('s');
  const raw = readChildren(reader);
  const style = context.styles[Number(styleId ?? 0)];
  const cell = typedCell(type, raw, style, context);
  if (!raw.formula) return cell?.value === '' ? null : cell;
  return cell
    ? { ...cell, facts: { ...cell.facts, formula: true } }
    : { value: '', text: '', facts: { formula: true } };
}
