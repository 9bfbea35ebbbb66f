import { openWorkbook } from '../../workbook/index.ts';
import { textOf } from './package-book.ts';
import type { SavedStyles } from './save-styles.ts';
import { elements, replaceElements } from './xml-edit.ts';

/** How a sheet's XML is taken over into the package that is saved. */
export type Adoption = {
  /** The worksheet part as it was loaded. */
  sheet: (part: string) => string;
  /** The number that a cell style gets. */
  style: (style: number) => number;
  /** A `<c>` that has not changed. */
  cell: (xml: string) => string;
};

/** What would point at parts that do not come along. */
const BOUND = [
  'conditionalFormatting',
  'hyperlinks',
  'drawing',
  'legacyDrawing',
  'picture',
  'oleObjects',
  'controls',
  'tableParts',
];

/** A sheet that came from another package: its styles are added, its shared strings become strings of their own. */
export function adopt(source: Uint8Array, styles: SavedStyles): Adoption {
  const opened = openWorkbook(source);
  const related = (type: string): string => {
    const relation = opened.relations.find((candidate) => candidate.type === type);
    return (relation && textOf(opened, relation.target)) ?? '';
  };
  const numbers = styles.adopt(related('styles'));
  const style = (old: number): number => numbers[old] ?? 0;
  const strings = elements(related('sharedStrings'), 'si').map((item) => item.replace(/^<si[^>]*>|<\/si>$/g, ''));
  return {
    style,
    sheet: (part) =>
      BOUND.reduce((xml, name) => replaceElements(xml, name, ''), textOf(opened, part) ?? '').replace(
        /\sr:id="[^"]*"/g,
        '',
      ),
    cell: (xml) =>
      xml
        .replace(/\ss="(\d+)"/, (_, old: string) => ` s="${style(Number(old))}"`)
        .replace(
          /\st="s"([^>]*)><v>(\d+)<\/v>/,
          (_, rest: string, n: string) => ` t="inlineStr"${rest}><is>${strings[Number(n)] ?? ''}</is>`,
        ),
  };
}
