import { zipSync, strToU8 } from 'fflate';
import { readDirectory } from '../../workbook/zip/directory.ts';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

const relations = (items: [id: string, type: string, target: string][]): string =>
  `<Relationships xmlns="${PACKAGE}">${items
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

export type Parts = Record<string, string | Uint8Array>;

/** A workbook written by hand; `parts` replaces or adds to a minimal one with one sheet "Trang". */
export function makePackage(parts: Parts): Uint8Array {
  const all: Parts = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Trang" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'styles', 'styles.xml'],
      ['rId3', 'sharedStrings', 'sharedStrings.xml'],
    ]),
    ...parts,
  };
  const bytes = Object.entries(all).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]);
  return zipSync(Object.fromEntries(bytes) as Record<string, Uint8Array>, { mtime: new Date(2023, 5, 9) });
}

export const sheetOf = (data: string, after = '', before = ''): string =>
  `<worksheet xmlns="${MAIN}">${before}<sheetData>${data}</sheetData>${after}</worksheet>`;

/** Styles 0 … n with these number formats, custom ones from 164 on. */
export function stylesOf(codes: string[], fonts = '<font><name val="Times New Roman"/></font>'): string {
  const formats = codes.map(
    (code, n) => `<numFmt numFmtId="${164 + n}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
  );
  const xfs = codes.map((_, n) => `<xf numFmtId="${164 + n}" fontId="0"/>`);
  return `<styleSheet xmlns="${MAIN}"><numFmts>${formats.join('')}</numFmts><fonts>${fonts}</fonts><cellXfs><xf numFmtId="0" fontId="0"/>${xfs.join('')}</cellXfs></styleSheet>`;
}

const SHEET = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><dimension ref="A1:D9"/><cols><col min="6" max="6" width="20" style="1"/></cols><sheetData>
<row r="1" spans="1:4"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="D1"><v>5</v></c></row>
<row r="3" spans="1:4"><c r="A3"><f>D1*2</f><v>10</v></c><c r="B3"><f>D1*3</f><v>15</v></c><c r="C3"><f t="shared" ref="C3:C4" si="0">D1+1</f><v>6</v></c></row>
<row r="4"><c r="C4"><f t="shared" si="0"/><v>6</v></c></row>
<!-- a comment that stays --><row r="9" ht="30" customHeight="1"/></sheetData><mergeCells count="1"><mergeCell ref="A9:B9"/></mergeCells><conditionalFormatting sqref="A1:A9"><cfRule type="expression" dxfId="0" priority="1"><formula>A1=""</formula></cfRule></conditionalFormatting><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/><extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"/></extLst></worksheet>`;

/** A workbook with all that Excel programs lose: a chart, a picture, comments, a conditional format, a second sheet. */
export const richPackage = (): Uint8Array =>
  makePackage({
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Một" sheetId="7" r:id="rId1"/><sheet name="Hai" sheetId="9" r:id="rId4"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId4', 'worksheet', '/xl/worksheets/sheet2.xml'],
      ['rId2', 'styles', 'styles.xml'],
      ['rId3', 'sharedStrings', 'sharedStrings.xml'],
      ['rId5', 'calcChain', 'calcChain.xml'],
    ]),
    'xl/worksheets/sheet1.xml': SHEET,
    'xl/worksheets/sheet2.xml': sheetOf('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>'),
    'xl/worksheets/_rels/sheet1.xml.rels': relations([
      ['rId1', 'drawing', '../drawings/drawing1.xml'],
      ['rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
      ['rId3', 'comments', '../comments1.xml'],
    ]),
    'xl/drawings/drawing1.xml':
      '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>',
    'xl/drawings/vmlDrawing1.vml': '<xml xmlns:v="urn:schemas-microsoft-com:vml"/>',
    'xl/charts/chart1.xml': '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/>',
    'xl/media/image1.png': Uint8Array.from({ length: 3000 }, (_, n) => (n * 7919) % 251),
    'xl/comments1.xml': `<comments xmlns="${MAIN}"><authors><author>An</author></authors><commentList/></comments>`,
    'xl/styles.xml': stylesOf(['@']),
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"><si><t>Kết quả </t></si><si><r><t>giàu</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>3</t></r></si></sst>`,
    'xl/calcChain.xml': `<calcChain xmlns="${MAIN}"><c r="A3" i="7"/><c r="B3"/><c r="C3"/><c r="A1" i="9"/></calcChain>`,
  });

/** Header, packed bytes and all: an entry as it lies in the file. */
export function rawEntries(bytes: Uint8Array): Map<string, string> {
  const entries = readDirectory(bytes);
  return new Map(
    entries.map(({ name, start, end }) => [name, Buffer.from(bytes.subarray(start, end)).toString('base64')]),
  );
}
