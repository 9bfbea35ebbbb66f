import { addChildren, childPlaces, findElement, withAttribute } from '../xml/insert.ts';

/** Sections of a style sheet in the schema's order (ECMA-376 18.8.39); those that are needed and what an empty one holds. */
const ORDER = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs'] as const;
const DEFAULTS = {
  fonts: '<font><sz val="11"/><name val="Calibri"/></font>',
  fills: '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  borders: '<border><left/><right/><top/><bottom/><diagonal/></border>',
  cellXfs: '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>',
};
export type StyleSection = keyof typeof DEFAULTS;

/** One list of a style sheet, to which items are appended; those that are there keep their numbers. */
export class StyleList {
  readonly section: StyleSection;
  private items: string[];
  private present: number;

  /** The style sheet has the section (see `withSections`). */
  constructor(xml: string, section: StyleSection) {
    this.section = section;
    this.items = childPlaces(xml, section).map(({ start, end }) => xml.slice(start, end));
    this.present = this.items.length;
  }

  at(index: number): string | undefined {
    return this.items[index];
  }

  /** The number of an item, appended unless it is there. */
  idOf(item: string): number {
    const known = this.items.indexOf(item);
    return known >= 0 ? known : this.items.push(item) - 1;
  }

  writeInto(xml: string): string {
    const added = this.items.slice(this.present);
    if (added.length === 0) return xml;
    const longer = addChildren(xml, this.section, () => added.join(''));
    const { start, openEnd } = findElement(longer, this.section)!;
    const tag = withAttribute(longer.slice(start, openEnd), 'count', String(this.items.length));
    return longer.slice(0, start) + tag + longer.slice(openEnd);
  }
}

/** The prefix that elements of a part have, e.g. `x:`. */
export const prefixOf = (xml: string, root: string): string => findElement(xml, root)?.prefix ?? '';

/** Elements without prefix, given one. */
export const prefixed = (xml: string, prefix: string): string =>
  prefix === '' ? xml : xml.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`);

/** A style sheet with every section that styles are made of: some programs leave out what they do not use. */
export function withSections(xml: string): string {
  let text = xml;
  const prefix = prefixOf(xml, 'styleSheet');
  ORDER.forEach((section, n) => {
    if (!(section in DEFAULTS) || findElement(text, section)) return;
    const content = DEFAULTS[section as StyleSection];
    const made = prefixed(`<${section}>${content}</${section}>`, prefix);
    const before = ORDER.slice(0, n)
      .reverse()
      .map((earlier) => findElement(text, earlier))
      .find((place) => place !== null);
    if (before) text = text.slice(0, before.end) + made + text.slice(before.end);
    else text = addChildren(text, 'styleSheet', () => made, 'first');
  });
  return text;
}
