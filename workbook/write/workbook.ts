import { encodeAttribute, encodeText } from '../xml/text.ts';
import { writeZip } from '../zip/write.ts';
import { sheetXml } from './sheet.ts';
import type { Tables } from './sheet.ts';
import { quotedName } from './sheet-name.ts';
import type { CellStyleSpec, SheetSpec, WorkbookSpec } from './spec.ts';
import { StringTable } from './strings.ts';
import { StyleTable } from './styles.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function contentTypes(sheets: SheetSpec[]): string {
  const parts = [
    ['workbook.xml', 'sheet.main'],
    ...sheets.map((_, n) => [`worksheets/sheet${n + 1}.xml`, 'worksheet']),
    ['styles.xml', 'styles'],
    ['sharedStrings.xml', 'sharedStrings'],
  ];
  return (
    `<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    parts.map(([name, type]) => `<Override PartName="/xl/${name}" ContentType="${TYPE}.${type}+xml"/>`).join('') +
    '</Types>'
  );
}

function relationships(targets: [type: string, target: string][]): string {
  const items = targets.map(
    ([type, target], n) => `<Relationship Id="rId${n + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

function definedNames({ sheets, names = [] }: WorkbookSpec): string {
  const own = names.map(({ name, refersTo }) => `<definedName name="${name}">${encodeText(refersTo)}</definedName>`);
  const titles = sheets.flatMap(({ name, page }, n) => {
    if (!page?.titleRows) return [];
    const rows = `${quotedName(name)}!$${page.titleRows[0]}:$${page.titleRows[1]}`;
    const columns = page.wide ? `${quotedName(name)}!$${page.wide.titleColumns.join(':$')},` : '';
    return [`<definedName name="_xlnm.Print_Titles" localSheetId="${n}">${encodeText(columns + rows)}</definedName>`];
  });
  const all = [...titles, ...own];
  return all.length ? `<definedNames>${all.join('')}</definedNames>` : '';
}

function workbookXml(spec: WorkbookSpec): string {
  const sheets = spec.sheets.map(
    ({ name, veryHidden }, n) =>
      `<sheet name="${encodeAttribute(name)}" sheetId="${n + 1}"${veryHidden ? ' state="veryHidden"' : ''} r:id="rId${n + 1}"/>`,
  );
  return (
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="0"/></bookViews>` +
    `<sheets>${sheets.join('')}</sheets>${definedNames(spec)}</workbook>`
  );
}

/** A workbook of our own making, as .xlsx; the same specification always gives the same bytes. */
export function writeSheets(spec: WorkbookSpec): Uint8Array {
  const strings = new StringTable(spec.font);
  const styles = new StyleTable(spec.font);
  const tablesFor = ({ size }: SheetSpec): Tables => {
    const known = new WeakMap<CellStyleSpec, CellStyleSpec>();
    const sized = (style: CellStyleSpec): CellStyleSpec => {
      if (size === undefined) return style;
      const found = known.get(style) ?? { size, ...style };
      known.set(style, found);
      return found;
    };
    return {
      text: (content, style) => `t="s"><v>${strings.idOf(content, sized(style))}</v>`,
      styleId: (style) => styles.idOf(sized(style)),
    };
  };
  const sheets = spec.sheets.map((sheet) => sheetXml(sheet, tablesFor(sheet)));
  const related: [string, string][] = [
    ...sheets.map((_, n): [string, string] => ['worksheet', `worksheets/sheet${n + 1}.xml`]),
    ['styles', 'styles.xml'],
    ['sharedStrings', 'sharedStrings.xml'],
  ];
  const parts: [string, string][] = [
    ['[Content_Types].xml', contentTypes(spec.sheets)],
    ['_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbookXml(spec)],
    ['xl/_rels/workbook.xml.rels', relationships(related)],
    ...sheets.map((xml, n): [string, string] => [`xl/worksheets/sheet${n + 1}.xml`, xml]),
    ['xl/styles.xml', styles.xml()],
    ['xl/sharedStrings.xml', strings.xml()],
  ];
  const encoder = new TextEncoder();
  return writeZip(parts.map(([name, xml]) => ({ name, content: encoder.encode(DECLARATION + xml) })));
}
