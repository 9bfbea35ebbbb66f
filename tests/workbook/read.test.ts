import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { Book } from '../../core/grid/types.ts';
import { openWorkbook, toBook } from '../../workbook/index.ts';
import { MAIN, makePackage, sheetOf, stylesOf } from './package.ts';

const read = (parts: Record<string, string>) => toBook(openWorkbook(makePackage(parts)));
const readData = (data: string, parts: Record<string, string> = {}) =>
  read({ 'xl/worksheets/sheet1.xml': sheetOf(data), ...parts }).sheets[0]!;

/** What a number shows in a format. */
function shown(code: string, value: number, date1904 = false) {
  const workbook = `<workbook xmlns="${MAIN}" xmlns:r="r"><workbookPr date1904="${date1904}"/><sheets><sheet name="Trang" sheetId="1" r:id="rId1"/></sheets></workbook>`;
  const grid = readData(`<row r="1"><c r="A1" s="1"><v>${value}</v></c></row>`, {
    'xl/styles.xml': stylesOf([code]),
    'xl/workbook.xml': workbook,
  });
  return { text: grid.text[0]![0], date: grid.about['A1']?.date };
}

describe('number formats', () => {
  it.each<[string, number, string]>([
    ['General', 1234.5, '1234,5'],
    ['General', 0.1 + 0.2, '0,3'],
    ['General', 123456789012, '1,23457E+11'],
    ['0', 12.5, '13'],
    ['0.00', -3, '-3,00'],
    ['#,##0', 1234567, '1.234.567'],
    ['#,##0.0#', 1234.5, '1.234,5'],
    ['0%', 0.256, '26%'],
    ['0.0%', 0.256, '25,6%'],
    ['000', 7, '007'],
    ['"Số "0', 5, 'Số 5'],
    ['#,##0 [$₫-42A]', 1500, '1.500 ₫'],
    ['0;(0)', -4, '(4)'],
    ['0;-0;"không"', 0, 'không'],
    ['[>=100]"nhiều";"ít"', 5, 'ít'],
    ['0.00E+00', 12345, '1,23E+04'],
    ['0,', 12345, '12'],
    [';;;', 5, ''],
  ])('%s shows %d as %s', (code, value, text) => {
    expect(shown(code, value)).toEqual({ text, date: undefined });
  });

  it.each<[string, number, string, string | undefined]>([
    ['dd/mm/yyyy', 45086, '09/06/2023', '2023-06-09'],
    ['d/m/yy', 45086, '9/6/23', '2023-06-09'],
    ['mmm-yy', 46082, 'Thg3-26', '2026-03-01'],
    ['[$-409]mmm\\-yy', 46082, 'Mar-26', '2026-03-01'],
    ['mm/yyyy', 46082, '03/2026', '2026-03-01'],
    ['dddd, dd/mm/yyyy', 45086, 'Thứ Sáu, 09/06/2023', '2023-06-09'],
    ['yyyy-mm-dd hh:mm:ss', 45086.5, '2023-06-09 12:00:00', '2023-06-09'],
    ['hh:mm', 0.75, '18:00', undefined],
    ['h:mm AM/PM', 0.75, '6:00 CH', undefined],
    ['[h]:mm', 1.5, '36:00', undefined],
    ['mm:ss', 0.5, '00:00', undefined],
    ['dd/mm/yyyy', 59, '28/02/1900', '1900-02-28'],
    ['dd/mm/yyyy', 60, '29/02/1900', undefined],
    ['dd/mm/yyyy', 61, '01/03/1900', '1900-03-01'],
    ['dd/mm/yyyy', -1, '########', undefined],
    ['dd/mm/yyyy', 3_000_000, '########', undefined],
    ['"ngày" 0', 5, 'ngày 5', undefined],
  ])('%s shows the day %d as %s', (code, value, text, date) => {
    expect(shown(code, value)).toEqual({ text, date });
  });

  it('counts from 1904 where the workbook says so', () => {
    expect(shown('dd/mm/yyyy', 0, true)).toEqual({ text: '01/01/1904', date: '1904-01-01' });
  });
});

describe('cells', () => {
  it.each<[string, string, unknown, string]>([
    ['inline text', '<c r="A1" t="inlineStr"><is><t>Việt &amp; Nam</t></is></c>', 'Việt & Nam', 'Việt & Nam'],
    ['escaped characters', '<c r="A1" t="str"><v>a_x000D_b</v></c>', 'a\rb', 'a\rb'],
    ['character references', '<c r="A1" t="str"><v>&#x110;&#273;</v></c>', 'Đđ', 'Đđ'],
    ['CDATA', '<c r="A1" t="str"><v><![CDATA[<a&b>]]></v></c>', '<a&b>', '<a&b>'],
    ['a boolean', '<c r="A1" t="b"><v>1</v></c>', true, 'TRUE'],
    ['an error', '<c r="A1" t="e"><v>#REF!</v></c>', '#REF!', '#REF!'],
    ['an ISO date', '<c r="A1" t="d"><v>2023-06-09</v></c>', 45086, '45086'],
    ['a formula', '<c r="A1"><f>1+1</f><v>2</v></c>', 2, '2'],
    ['a formula without value', '<c r="A1"><f>1+1</f></c>', '', ''],
    ['a wrong shared string', '<c r="A1" t="s"><v>99</v></c>', undefined, ''],
    ['attributes with > and quotes', `<c x="a>b" r='A1' t="str"><v>1</v></c>`, '1', '1'],
  ])('reads %s', (_, xml, value, text) => {
    const grid = readData(`<row r="1">${xml}</row>`);
    expect(grid.values[0]?.[0]).toBe(value);
    expect(grid.text[0]?.[0] ?? '').toBe(text);
  });

  it('counts rows and cells that carry no reference', () => {
    const grid = readData(
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row>',
    );
    expect(grid.values).toEqual([[1, 2], [], [], [null, null, 3, 4]]);
  });

  it('leaves out phonetic runs, and names the font of legacy text only', () => {
    const sst = `<sst xmlns="${MAIN}"><si><r><rPr><rFont val=".VnTime"/></rPr><t>NghÞ</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si><si><t>Việt</t></si></sst>`;
    const grid = readData('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>', {
      'xl/sharedStrings.xml': sst,
    });
    expect(grid.text).toEqual([['NghÞ', 'Việt']]);
    expect(grid.about).toEqual({ A1: { font: '.VnTime', rich: true } });
  });

  it('reads what the sheet says of itself', () => {
    const before = '<cols><col min="2" max="3" hidden="1"/></cols>';
    const after =
      '<sheetProtection sheet="1"/><autoFilter ref="A1:B9"><filterColumn colId="0"/></autoFilter><mergeCells><mergeCell ref="$A$1:C2"/></mergeCells>';
    const sheet = sheetOf('<row r="1" hidden="1"><c r="A1"><v>1</v></c></row>', after, before);
    expect(read({ 'xl/worksheets/sheet1.xml': sheet }).sheets[0]).toMatchObject({
      merges: [{ top: 1, left: 1, bottom: 2, right: 3 }],
      hiddenRows: [1],
      hiddenCols: [2, 3],
      filtered: true,
      protected: true,
      hidden: false,
    });
  });

  it('reads UTF-16 parts', () => {
    const xml = sheetOf('<row r="1"><c r="A1" t="str"><v>Ưu</v></c></row>');
    const bytes = makePackage({ 'xl/worksheets/sheet1.xml': new Uint8Array(Buffer.from(`\ufeff${xml}`, 'utf16le')) });
    expect(toBook(openWorkbook(bytes)).sheets[0]!.text).toEqual([['Ưu']]);
  });
});

describe('workbooks of another program', () => {
  it('reads what exceljs wrote', async () => {
    const workbook = new ExcelJS.Workbook();
    const first = workbook.addWorksheet('Ẩn', { state: 'veryHidden' });
    first.getCell('A1').value = 'x';
    const sheet = workbook.addWorksheet('Phụ lục IV');
    sheet.getCell('B2').value = 'Xin chào\nViệt Nam';
    sheet.getCell('C2').value = new Date(Date.UTC(2026, 2, 1));
    sheet.getCell('C2').numFmt = 'dd/mm/yyyy';
    sheet.getCell('D2').value = { formula: 'LEN(B2)', result: 17 };
    sheet.getCell('E2').value = { richText: [{ text: 'Kết quả' }, { text: '3', font: { vertAlign: 'superscript' } }] };
    sheet.mergeCells('B4:C5');
    workbook.views = [{ activeTab: 1, x: 0, y: 0, width: 1, height: 1, firstSheet: 0, visibility: 'visible' }];
    const book = toBook(openWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer())));
    expect(() => Book.parse(book)).not.toThrow();
    expect(book.active).toBe('Phụ lục IV');
    expect(book.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Ẩn', true],
      ['Phụ lục IV', false],
    ]);
    expect(book.sheets[1]).toMatchObject({
      row: 2,
      col: 2,
      text: [['Xin chào\nViệt Nam', '01/03/2026', '17', 'Kết quả3']],
      about: { C2: { date: '2026-03-01' }, D2: { formula: true }, E2: { rich: true } },
      merges: [{ top: 4, left: 2, bottom: 5, right: 3 }],
    });
  });
});
