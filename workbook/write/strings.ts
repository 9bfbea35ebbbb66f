import { encodeAttribute, encodeText } from '../xml/text.ts';
import type { CellStyleSpec, Run, WorkbookSpec } from './spec.ts';

const textXml = (text: string): string => `<t xml:space="preserve">${encodeText(text)}</t>`;

function runXml(run: Run, style: CellStyleSpec, font: WorkbookSpec['font']): string {
  const look =
    `${style.bold ? '<b/>' : ''}${style.italic ? '<i/>' : ''}${run.superscript ? '<vertAlign val="superscript"/>' : ''}` +
    `<sz val="${style.size ?? font.size}"/><color rgb="FF000000"/><rFont val="${encodeAttribute(font.name)}"/><family val="1"/>`;
  return `<r><rPr>${look}</rPr>${textXml(run.text)}</r>`;
}

/** The inside of `<si>` or `<is>`. */
export const stringXml = (content: string | Run[], style: CellStyleSpec, font: WorkbookSpec['font']): string =>
  typeof content === 'string' ? textXml(content) : content.map((run) => runXml(run, style, font)).join('');

/** The shared strings of a workbook of ours, each once. */
export class StringTable {
  private font: WorkbookSpec['font'];
  private items = new Map<string, number>();
  private uses = 0;

  constructor(font: WorkbookSpec['font']) {
    this.font = font;
  }

  idOf(content: string | Run[], style: CellStyleSpec): number {
    const xml = stringXml(content, style, this.font);
    this.uses++;
    const known = this.items.get(xml) ?? this.items.size;
    this.items.set(xml, known);
    return known;
  }

  xml(): string {
    const items = [...this.items.keys()].map((item) => `<si>${item}</si>`).join('');
    return `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${this.uses}" uniqueCount="${this.items.size}">${items}</sst>`;
  }
}
