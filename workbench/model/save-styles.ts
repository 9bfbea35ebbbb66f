import { encodeAttribute } from '../../workbook/xml/text.ts';
import { elements } from './xml-edit.ts';

/** Numbers that Excel keeps for its own formats (ECMA-376 18.8.30). */
const BUILT_IN: Record<string, number> = { '@': 49, 'dd/mm/yyyy': 14, '0%': 9 };
const FIRST_CUSTOM = 200;

type Part = 'fonts' | 'fills' | 'borders';

/** What a cell style refers to by number. */
const PARTS: { list: Part; item: string; id: string }[] = [
  { list: 'fonts', item: 'font', id: 'fontId' },
  { list: 'fills', item: 'fill', id: 'fillId' },
  { list: 'borders', item: 'border', id: 'borderId' },
];

/** The styles of a package, to which the looks of changed cells and of marks are added. */
export class SavedStyles {
  private xml: string;
  private readonly base: string[];
  private readonly added: string[] = [];
  private readonly formats = new Map<string, number>();
  private readonly parts: Record<Part, string[]> = { fonts: [], fills: [], borders: [] };
  private readonly looks: string[] = [];
  private readonly firstLook: number;

  constructor(xml: string) {
    this.xml = xml;
    this.base = elements(elements(xml, 'cellXfs')[0] ?? '', 'xf');
    this.firstLook = elements(elements(xml, 'dxfs')[0] ?? '', 'dxf').length;
  }

  /** The style like number `like`, but with this number format, and with a leading apostrophe or not. */
  cell(like: number, format: string | undefined, quoted: boolean): number {
    const old =
      this.base[like] ??
      this.added[like - this.base.length] ??
      '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';
    const bare = old.replace(/\s(numFmtId|applyNumberFormat|quotePrefix)="[^"]*"/g, '');
    const number = `numFmtId="${this.format(format)}" applyNumberFormat="1"${quoted ? ' quotePrefix="1"' : ''}`;
    const xf = bare.replace(/^<xf/, `<xf ${number}`);
    const known = this.added.indexOf(xf);
    return this.base.length + (known >= 0 ? known : this.added.push(xf) - 1);
  }

  /** A differential format with this fill. */
  fill(color: string): number {
    const dxf = `<dxf><fill><patternFill><bgColor rgb="FF${color.replace('#', '').toUpperCase()}"/></patternFill></fill></dxf>`;
    const known = this.looks.indexOf(dxf);
    return this.firstLook + (known >= 0 ? known : this.looks.push(dxf) - 1);
  }

  /** Takes over the cell styles of another package; answers their new numbers. */
  adopt(xml: string): number[] {
    const codes = new Map(
      elements(elements(xml, 'numFmts')[0] ?? '', 'numFmt').map((item) => [
        attribute(item, 'numFmtId'),
        attribute(item, 'formatCode'),
      ]),
    );
    const starts = PARTS.map(({ list: name, item, id }) => {
      const start = elements(elements(this.xml, name)[0] ?? '', item).length + this.parts[name].length;
      this.parts[name].push(...elements(elements(xml, name)[0] ?? '', item));
      return { id, start };
    });
    return elements(elements(xml, 'cellXfs')[0] ?? '', 'xf').map((xf) => {
      const code = codes.get(attribute(xf, 'numFmtId'));
      const moved = starts.reduce(
        (now, { id, start }) =>
          now.replace(new RegExp(`\\s${id}="(\\d+)"`), (_, n: string) => ` ${id}="${Number(n) + start}"`),
        xf.replace(/\sxfId="\d+"/, ' xfId="0"'),
      );
      const formatted =
        code === undefined ? moved : moved.replace(/\snumFmtId="\d+"/, ` numFmtId="${this.format(code)}"`);
      return this.base.length + this.added.push(formatted) - 1;
    });
  }

  toXml(): string {
    const all = [...this.base, ...this.added];
    const formats = [...this.formats].map(
      ([code, id]) => `<numFmt numFmtId="${id}" formatCode="${encodeAttribute(code)}"/>`,
    );
    const oldFormats = elements(elements(this.xml, 'numFmts')[0] ?? '', 'numFmt');
    const oldLooks = elements(elements(this.xml, 'dxfs')[0] ?? '', 'dxf');
    const numFmts = list('numFmts', [...oldFormats, ...formats]);
    const dxfs = list('dxfs', [...oldLooks, ...this.looks]);
    const xml = PARTS.reduce((now, { list: name, item }) => {
      const added = this.parts[name];
      const old = elements(now, name)[0];
      const all = old === undefined ? [] : elements(old, item);
      return old === undefined || added.length === 0 ? now : now.replace(old, () => list(name, [...all, ...added]));
    }, this.xml);
    return without(without(xml, 'numFmts'), 'dxfs')
      .replace(/(<styleSheet[^>]*>)/, `$1${numFmts}`)
      .replace(/<cellXfs[\s\S]*?<\/cellXfs>/, () => list('cellXfs', all))
      .replace(/(<tableStyles|<colors|<extLst|<\/styleSheet>)/, `${dxfs}$1`);
  }

  private format(code: string | undefined): number {
    if (code === undefined) return 0;
    const builtIn = BUILT_IN[code];
    if (builtIn !== undefined) return builtIn;
    const id = this.formats.get(code) ?? FIRST_CUSTOM + this.formats.size;
    this.formats.set(code, id);
    return id;
  }
}

const attribute = (element: string, name: string): string =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(element)?.[1] ?? '';

const list = (name: string, items: string[]): string =>
  items.length ? `<${name} count="${items.length}">${items.join('')}</${name}>` : '';

const without = (xml: string, name: string): string =>
  elements(xml, name).reduce((rest, element) => rest.replace(element, ''), xml);
