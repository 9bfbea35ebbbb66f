import type { CellStyleSpec, WorkbookSpec } from './spec.ts';
import { borderXml, fillXml, fontXml, formatXml } from './style-xml.ts';

/** Numbers 0 and 1 are every workbook's own (ECMA-376 18.8.21). */
const FIRST_FILLS = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
];
const BORDERS = [borderXml({}), borderXml({ border: true })];

/** Collects the looks that cells ask for, each once, in the order in which they come. */
export class StyleTable {
  private font: WorkbookSpec['font'];
  private fonts: string[] = [];
  private fills = [...FIRST_FILLS];
  private formats: string[] = [];
  /** Most cells share the few looks of their sheet. */
  private known = new WeakMap<CellStyleSpec, number>();

  constructor(font: WorkbookSpec['font']) {
    this.font = font;
    this.idOf({});
  }

  /** The cell style's number (`s`). */
  idOf(style: CellStyleSpec): number {
    const known = this.known.get(style) ?? this.find(style);
    this.known.set(style, known);
    return known;
  }

  private find(style: CellStyleSpec): number {
    const font = indexIn(this.fonts, fontXml(style, this.font));
    const fill = style.fill ? indexIn(this.fills, fillXml(style.fill)) : 0;
    const border = style.border ? 1 : 0;
    return indexIn(this.formats, formatXml(style, { font, fill, border }));
  }

  xml(): string {
    return [
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
      `<fonts count="${this.fonts.length}">${this.fonts.join('')}</fonts>`,
      `<fills count="${this.fills.length}">${this.fills.join('')}</fills>`,
      `<borders count="${BORDERS.length}">${BORDERS.join('')}</borders>`,
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      `<cellXfs count="${this.formats.length}">${this.formats.join('')}</cellXfs>`,
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      '</styleSheet>',
    ].join('');
  }
}

function indexIn(list: string[], item: string): number {
  const at = list.indexOf(item);
  return at >= 0 ? at : list.push(item) - 1;
}
