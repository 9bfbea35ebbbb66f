import { fromA1, toA1 } from '../../core/grid/index.ts';
import { cellTooLong } from '../errors.ts';
import { LIMITS } from '../limits.ts';
import { encodeAttribute, encodeText } from '../xml/text.ts';
import type { CellSpec, CellStyleSpec, PageSpec, RowSpec, Run, SheetSpec } from './spec.ts';

/** Where texts and looks of cells are kept: in a new workbook's own tables, or in those of a workbook added to. */
export type Tables = {
  /** What follows the style in a cell that holds a text: its type, and the text or where it is. */
  text(content: string | Run[], style: CellStyleSpec): string;
  styleId(style: CellStyleSpec): number;
};

const lengthOf = (content: string | Run[]): number =>
  typeof content === 'string' ? content.length : content.reduce((sum, { text }) => sum + text.length, 0);

function cellXml(row: number, { column, content, style = {} }: CellSpec, tables: Tables): string {
  const start = `<c r="${toA1(row, column)}" s="${tables.styleId(style)}"`;
  if (content === null || content === '') return `${start}/>`;
  if (typeof content === 'number') return `${start}><v>${content}</v></c>`;
  if (typeof content === 'boolean') return `${start} t="b"><v>${content ? 1 : 0}</v></c>`;
  if (lengthOf(content) > LIMITS.cellCharacters) throw cellTooLong(toA1(row, column));
  return `${start} ${tables.text(content, style)}</c>`;
}

function heightXml({ height, fittedHeight }: RowSpec): string {
  if (height !== undefined) return ` ht="${height}" customHeight="1"`;
  return fittedHeight === undefined ? '' : ` ht="${fittedHeight}"`;
}

function rowXml(spec: RowSpec, tables: Tables): string {
  const { row, cells } = spec;
  return `<row r="${row}"${heightXml(spec)}>${cells.map((cell) => cellXml(row, cell, tables)).join('')}</row>`;
}

const columnsXml = (widths: number[]): string =>
  `<cols>${widths.map((width, n) => `<col min="${n + 1}" max="${n + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`;

/** No error is shown: a phrase followed by citations must be allowed, too (CONTRACTS: status in column 6). */
const listXml = ({ ranges, source }: { ranges: string[]; source: string }): string =>
  `<dataValidation type="list" allowBlank="1" showInputMessage="0" showErrorMessage="0" sqref="${ranges.join(' ')}">` +
  `<formula1>${encodeText(source)}</formula1></dataValidation>`;

/** The first row and column that scroll. */
function frozenXml(cell: string): string {
  const { row, col } = fromA1(cell);
  const [x, y] = [col - 1, row - 1];
  const pane = x > 0 && y > 0 ? 'bottomRight' : y > 0 ? 'bottomLeft' : 'topRight';
  const splits = `${x > 0 ? ` xSplit="${x}"` : ''}${y > 0 ? ` ySplit="${y}"` : ''}`;
  return `<sheetViews><sheetView workbookViewId="0"><pane${splits} topLeftCell="${cell}" activePane="${pane}" state="frozen"/></sheetView></sheetViews>`;
}

const linksXml = (links: NonNullable<SheetSpec['links']>): string =>
  `<hyperlinks>${links.map(({ cell, location }) => `<hyperlink ref="${cell}" location="${encodeAttribute(location)}"/>`).join('')}</hyperlinks>`;

/** Page number at the top centre from the second page on (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.1). */
function pageXml({ margins, landscape, ownNumbers, wide }: PageSpec): string {
  const attributes = [
    'paperSize="9"',
    ...(wide ? [`scale="${wide.scale}"`] : []),
    ...(ownNumbers ? ['firstPageNumber="1"'] : []),
    ...(wide ? [] : ['fitToHeight="0"']),
    `orientation="${landscape ? 'landscape' : 'portrait'}"`,
    ...(ownNumbers ? ['useFirstPageNumber="1"'] : []),
  ].join(' ');
  const { left, right, top, bottom, header, footer } = margins;
  return (
    '<printOptions horizontalCentered="1"/>' +
    `<pageMargins left="${left}" right="${right}" top="${top}" bottom="${bottom}" header="${header}" footer="${footer}"/>` +
    `<pageSetup ${attributes}/>` +
    '<headerFooter differentFirst="1"><oddHeader>&amp;C&amp;"Times New Roman,Regular"&amp;13&amp;P</oddHeader></headerFooter>'
  );
}

/** One worksheet part; the order of its elements is the schema's (ECMA-376 18.3.1.99). */
export function sheetXml(sheet: SheetSpec, tables: Tables): string {
  const { widths, rows, merges = [], lists = [], links = [], frozenAt, filter, page } = sheet;
  return [
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    page && !page.wide ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : '',
    frozenAt ? frozenXml(frozenAt) : '',
    widths ? columnsXml(widths) : '',
    `<sheetData>${rows.map((row) => rowXml(row, tables)).join('')}</sheetData>`,
    filter ? `<autoFilter ref="${filter}"/>` : '',
    merges.length
      ? `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
      : '',
    lists.length ? `<dataValidations count="${lists.length}">${lists.map(listXml).join('')}</dataValidations>` : '',
    links.length ? linksXml(links) : '',
    page ? pageXml(page) : '',
    '</worksheet>',
  ].join('');
}
