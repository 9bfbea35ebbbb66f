import type { PackageEdit } from './package-edit.ts';
import { withAttribute } from '../xml/insert.ts';
import { encodeAttribute } from '../xml/text.ts';
import { borderXml, fillXml, fontXml, formatXml } from '../write/style-xml.ts';
import type { CellStyleSpec, WorkbookSpec } from '../write/spec.ts';
import { prefixed, prefixOf, StyleList, withSections } from './style-list.ts';

const EMPTY = '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>';
const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** What is laid over the style that a cell has. */
export type StyleChange = {
  /** RGB, e.g. `FFC7CE`. */
  fill?: string;
  /** Name of the font. */
  font?: string;
};

/** The styles of a package: new ones are appended, those that are there keep their numbers. */
export class StyleEdit {
  /** Of styles that are ours alone. */
  readonly font: WorkbookSpec['font'] = { name: 'Times New Roman', size: 12 };
  private edit: PackageEdit;
  private part: string;
  private xml: string;
  private prefix: string;
  private fonts: StyleList;
  private fills: StyleList;
  private borders: StyleList;
  private formats: StyleList;

  constructor(edit: PackageEdit) {
    this.edit = edit;
    const related = edit.related(edit.opened.workbookPart, 'styles');
    this.part = related !== null && edit.text(related) !== null ? related : newStyles(edit);
    this.xml = withSections(edit.required(this.part));
    this.prefix = prefixOf(this.xml, 'styleSheet');
    this.fonts = new StyleList(this.xml, 'fonts');
    this.fills = new StyleList(this.xml, 'fills');
    this.borders = new StyleList(this.xml, 'borders');
    this.formats = new StyleList(this.xml, 'cellXfs');
  }

  /** The number of a style of our own. */
  idOf(style: CellStyleSpec): number {
    const font = this.fonts.idOf(this.own(fontXml(style, this.font)));
    const fill = style.fill ? this.fillOf(style.fill) : 0;
    const border = this.borders.idOf(this.own(borderXml(style)));
    return this.formats.idOf(this.own(formatXml(style, { font, fill, border })));
  }

  /** The number of the style `base` with something laid over it, all else as it was. */
  derive(base: number, { fill, font }: StyleChange): number {
    const format = this.formats.at(base) ?? this.formats.at(0)!;
    let tag = /^<[^>]*>/.exec(format)![0];
    const rest = format.slice(tag.length);
    if (fill) tag = withAttribute(withAttribute(tag, 'fillId', String(this.fillOf(fill))), 'applyFill', '1');
    if (font) {
      const old = Number(/\sfontId\s*=\s*["'](\d+)/.exec(tag)?.[1] ?? 0);
      tag = withAttribute(withAttribute(tag, 'fontId', String(this.fontNamed(old, font))), 'applyFont', '1');
    }
    return this.formats.idOf(tag + rest);
  }

  write(): void {
    const lists = [this.fonts, this.fills, this.borders, this.formats];
    this.edit.write(
      this.part,
      lists.reduce((xml, list) => list.writeInto(xml), this.xml),
    );
  }

  private own = (xml: string): string => prefixed(xml, this.prefix);

  private fillOf(color: string): number {
    return this.fills.idOf(this.own(fillXml(color)));
  }

  /** A font with another name. Its theme (`scheme`) and character set would lead back to the old one, so they go. */
  private fontNamed(base: number, name: string): number {
    const font = this.fonts.at(base) ?? this.fonts.at(0)!;
    const named = font.replace(
      /(<(?:[\w.-]+:)?name\b[^>]*\bval\s*=\s*)(?:"[^"]*"|'[^']*')/,
      `$1"${encodeAttribute(name)}"`,
    );
    const bare = named.replace(/<(?:[\w.-]+:)?(?:scheme|charset)\b[^>]*\/>/g, '');
    return this.fonts.idOf(bare);
  }
}

/** A workbook may have no styles at all. */
function newStyles(edit: PackageEdit): string {
  const name = edit.add('xl/styles#.xml', EMPTY, { override: STYLES_TYPE });
  edit.relate(edit.opened.workbookPart, 'styles', name);
  return name;
}
