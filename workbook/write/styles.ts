import { encodeAttribute } from '../xml/text.ts';
import type { CellStyleSpec, WorkbookSpec } from './spec.ts';

const NO_BORDER = '<border><left/><right/><top/><bottom/><diagonal/></border>';
const THIN = ['left', 'right', 'top', 'bottom']
  .map((side) => `<${side} style="thin"><color auto="1"/></${side}>`)
  .join('');
/** Built-in formats: `@` (text) and `mmm-yy`. */
const TEXT_FORMAT = 49;
const MONTH_FORMAT = 17;

/** Collects the looks that cells ask for, each once, in the order in which they come. */
export class StyleTable {
  private font: WorkbookSpec['font'];
  private fonts: string[] = [];
  private formats: string[] = [];

  constructor(font: WorkbookSpec['font']) {
    this.font = font;
    this.idOf({});
  }

  /** The cell style's number (`s`). */
  idOf(style: CellStyleSpec): number {
    return indexIn(this.formats, this.formatXml(style));
  }

  xml(): string {
    return [
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
      `<fonts count="${this.fonts.length}">${this.fonts.join('')}</fonts>`,
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
      `<borders count="2">${NO_BORDER}<border>${THIN}<diagonal/></border></borders>`,
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      `<cellXfs count="${this.formats.length}">${this.formats.join('')}</cellXfs>`,
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      '</styleSheet>',
    ].join('');
  }

  private fontXml({ bold, italic, size }: CellStyleSpec): string {
    const marks = `${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}`;
    const name = encodeAttribute(this.font.name);
    return `<font>${marks}<sz val="${size ?? this.font.size}"/><color rgb="FF000000"/><name val="${name}"/><family val="1"/></font>`;
  }

  private formatXml(style: CellStyleSpec): string {
    const font = indexIn(this.fonts, this.fontXml(style));
    const border = style.border ? 1 : 0;
    const format = style.month ? MONTH_FORMAT : style.text ? TEXT_FORMAT : 0;
    const alignment = [
      style.align && `horizontal="${style.align}"`,
      style.valign && `vertical="${style.valign}"`,
      style.wrap && 'wrapText="1"',
    ].filter(Boolean);
    return (
      `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="${border}" xfId="0" applyFont="1"` +
      `${border ? ' applyBorder="1"' : ''}${format ? ' applyNumberFormat="1"' : ''}` +
      (alignment.length ? ` applyAlignment="1"><alignment ${alignment.join(' ')}/></xf>` : '/>')
    );
  }
}

function indexIn(list: string[], item: string): number {
  const at = list.indexOf(item);
  return at >= 0 ? at : list.push(item) - 1;
}
