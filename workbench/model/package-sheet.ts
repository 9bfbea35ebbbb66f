import type { Rect } from '../../core/grid/types.ts';
import { XmlReader } from '../../workbook/xml/reader.ts';
import type { ConditionalMark, ListValidation } from './types.ts';
import { parseRect } from './rect.ts';

/** One `<c>` as it stands in the worksheet part. */
export type PackageCell = { xml: string; style: number; formula: string | null };

/** What of a worksheet part the grid does not carry. */
export type PackageSheet = {
  cells: Map<string, PackageCell>;
  /** Attributes of `<row>` other than `r`, `spans` and `hidden`. */
  rows: Map<number, string>;
  validations: ListValidation[];
  marks: { ranges: Rect[]; formula: string; dxf: number; xml: string }[];
  filter: Rect | null;
};

const rects = (sqref: string): Rect[] => sqref.split(/\s+/).flatMap((part) => parseRect(part) ?? []);

export function readPackageSheet(xml: string): PackageSheet {
  const reader = new XmlReader(xml);
  const sheet: PackageSheet = { cells: new Map(), rows: new Map(), validations: [], marks: [], filter: null };
  while (reader.next()) {
    if (reader.kind !== 'open') continue;
    if (reader.name === 'row')
      sheet.rows.set(Number(reader.attr('r')), rowAttributes(xml.slice(reader.start, reader.end)));
    else if (reader.name === 'c') readCell(reader, sheet);
    else if (reader.name === 'autoFilter') sheet.filter = parseRect(reader.attr('ref') ?? '');
    else if (reader.name === 'dataValidation') readValidation(reader, sheet);
    else if (reader.name === 'conditionalFormatting') readFormatting(reader, sheet);
  }
  return sheet;
}

const rowAttributes = (tag: string): string =>
  tag
    .replace(/^<[\w:]*row/, '')
    .replace(/\/?>$/, '')
    .replace(/\s(r|spans|hidden)="[^"]*"/g, '')
    .trim();

function readCell(reader: XmlReader, sheet: PackageSheet): void {
  const { start, empty } = reader;
  const reference = reader.attr('r') ?? '';
  const style = Number(reader.attr('s') ?? 0);
  let formula: string | null = null;
  while (!empty && reader.next()) {
    if (reader.kind === 'close' && reader.name === 'c') break;
    if (reader.kind === 'open' && reader.name === 'f') formula = `=${reader.content()}`;
  }
  sheet.cells.set(reference, { xml: reader.xml.slice(start, reader.end), style, formula });
}

function readValidation(reader: XmlReader, sheet: PackageSheet): void {
  const isList = reader.attr('type') === 'list';
  const ranges = rects(reader.attr('sqref') ?? '');
  const showError = reader.attr('showErrorMessage') === '1';
  const source = first(reader, 'dataValidation', 'formula1');
  if (!isList || source === null) return;
  const literal = /^"(.*)"$/s.exec(source);
  const choices = literal ? literal[1]!.replaceAll('""', '"').split(',') : `=${source}`;
  for (const range of ranges) sheet.validations.push({ range, source: choices, showError });
}

function readFormatting(reader: XmlReader, sheet: PackageSheet): void {
  const { start } = reader;
  const ranges = rects(reader.attr('sqref') ?? '');
  let dxf = -1;
  let formula = '';
  while (reader.next() && !(reader.kind === 'close' && reader.name === 'conditionalFormatting')) {
    if (reader.kind === 'open' && reader.name === 'cfRule') dxf = Number(reader.attr('dxfId') ?? -1);
    if (reader.kind === 'open' && reader.name === 'formula') formula = `=${reader.content()}`;
  }
  sheet.marks.push({ ranges, formula, dxf, xml: reader.xml.slice(start, reader.end) });
}

/** The text of the first such child; the reader is left at the end of the parent. */
function first(reader: XmlReader, parent: string, child: string): string | null {
  let text: string | null = null;
  while (!reader.empty && reader.next() && !(reader.kind === 'close' && reader.name === parent)) {
    if (reader.kind === 'open' && reader.name === child && text === null) text = reader.content();
  }
  return text;
}

export const markOf = (item: PackageSheet['marks'][number], id: string): ConditionalMark => ({
  id,
  ranges: item.ranges,
  formula: item.formula,
  fill: null,
  color: null,
});
