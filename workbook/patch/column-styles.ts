import { XmlReader } from '../xml/reader.ts';

/** The style a new cell takes from its column; null for the default. */
export function columnStyles(xml: string): (column: number) => string | null {
  const ranges: { min: number; max: number; style: string }[] = [];
  const reader = new XmlReader(xml);
  while (reader.next() && !(reader.kind === 'open' && reader.name === 'sheetData')) {
    if (reader.kind !== 'open' || reader.name !== 'col') continue;
    const style = reader.attr('style');
    if (style) ranges.push({ min: Number(reader.attr('min')), max: Number(reader.attr('max')), style });
  }
  return (column) => ranges.find(({ min, max }) => column >= min && column <= max)?.style ?? null;
}
