import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { toA1 } from '../../core/grid/index.ts';
import { annotateWorkbook, openWorkbook, toBook } from '../../workbook/index.ts';
import type { CellMark, SheetSpec } from '../../workbook/index.ts';
import { MAIN, makePackage, rawEntries, richPackage, sheetOf } from './package.ts';

const first: SheetSpec = {
  name: 'Kết quả kiểm tra',
  widths: [10, 60],
  frozenAt: 'A2',
  rows: [
    { row: 1, cells: [{ column: 1, content: 'Ô', style: { bold: true, fill: 'DDEBF7', border: true } }] },
    { row: 2, cells: [{ column: 1, content: '=F24', style: { text: true } }] },
  ],
  links: [{ cell: 'A2', location: "'Một'!A3" }],
};
const mark = (cell: string, note = `Lỗi ở ${cell}`): CellMark => ({ cell, fill: 'FFC7CE', note });
const annotated = (bytes: Uint8Array, marks: CellMark[], sheet = 'Một'): Uint8Array =>
  annotateWorkbook(bytes, { sheet, marks, first });
const part = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name]!);

async function byExcelJs(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
  return workbook;
}

const noteOf = (sheet: ExcelJS.Worksheet, cell: string): string => {
  const { note } = sheet.getCell(cell);
  return typeof note === 'string' ? note : (note?.texts ?? []).map(({ text }) => text).join('');
};

const sample = new Uint8Array(readFileSync(new URL('../../seeds/samples/25-loi.xlsx', import.meta.url)));

describe('annotateWorkbook, read by another program', () => {
  it('fills and notes the cells, keeping what they hold and how they look', async () => {
    const [before, after] = await Promise.all([
      byExcelJs(sample),
      byExcelJs(annotated(sample, [mark('F24'), mark('E9')], 'Phụ lục IV')),
    ]);
    const [old, now] = [before, after].map((workbook) => workbook.getWorksheet('Phụ lục IV')!);
    expect(now!.getCell('F24').fill).toMatchObject({ type: 'pattern', fgColor: { argb: 'FFFFC7CE' } });
    expect(noteOf(now!, 'F24')).toBe('Lỗi ở F24');
    for (const key of ['font', 'border', 'alignment', 'numFmt', 'value'] as const) {
      expect(now!.getCell('F24')[key]).toEqual(old!.getCell('F24')[key]);
    }
    const fills: string[] = [];
    now!.eachRow((row) =>
      row.eachCell({ includeEmpty: true }, ({ fill, address }) => {
        if (fill?.type === 'pattern' && fill.pattern === 'solid') fills.push(address);
      }),
    );
    expect(fills.sort()).toEqual(['E9', 'F24']);
  });

  it('puts the sheet first, with its texts, looks and links', async () => {
    const workbook = await byExcelJs(annotated(sample, [mark('F24')], 'Phụ lục IV'));
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Kết quả kiểm tra', 'Phụ lục IV', '_CanCu']);
    const [list] = workbook.worksheets;
    expect(list!.getCell('A1').font).toMatchObject({ bold: true, name: 'Times New Roman' });
    expect(list!.getCell('A2').value).toBe('=F24');
    expect(list!.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(workbook.views[0]).toMatchObject({ activeTab: 1 });
  });
});

describe('annotateWorkbook', () => {
  it('leaves every part that it does not need byte for byte', () => {
    const before = richPackage();
    const after = annotated(before, [mark('A1')]);
    const [old, now] = [rawEntries(before), rawEntries(after)];
    expect([...old.keys()].filter((name) => old.get(name) !== now.get(name)).sort()).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/comments1.xml',
      'xl/drawings/vmlDrawing1.vml',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ]);
    expect([...now.keys()].filter((name) => !old.has(name))).toEqual(['xl/worksheets/sheet3.xml']);
    expect(part(after, 'xl/worksheets/sheet3.xml')).toContain(`<hyperlink ref="A2" location="'Một'!A3"/>`);
  });

  it('changes nothing of the sheet but the style of the marked cells', () => {
    const before = part(richPackage(), 'xl/worksheets/sheet1.xml');
    const after = part(annotated(richPackage(), [mark('A1'), mark('C3')]), 'xl/worksheets/sheet1.xml');
    expect(after.replace(/ s="[23]"/g, '').replace(' s="1" t="s"', ' t="s"')).toBe(
      before.replace(' s="1" t="s"', ' t="s"'),
    );
    const grid = toBook(openWorkbook(annotated(richPackage(), [mark('A1'), mark('Z40')]))).sheets.find(
      ({ name }) => name === 'Một',
    );
    expect(grid).toEqual(toBook(openWorkbook(richPackage())).sheets[0]);
  });

  it('keeps names that belong to a sheet with their sheet', () => {
    const bytes = makePackage({
      'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="r"><bookViews><workbookView/></bookViews><sheets><sheet name="Trang" sheetId="4" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Trang!$A$1</definedName></definedNames></workbook>`,
      'xl/worksheets/sheet1.xml': sheetOf('<row r="1"><c r="A1" t="str"><v>x</v></c></row>'),
    });
    const xml = part(annotated(bytes, [], 'Trang'), 'xl/workbook.xml');
    expect(xml).toContain('localSheetId="1"');
    expect(xml).toContain('<workbookView activeTab="1"/>');
    expect(xml).toMatch(/<sheets><sheet name="Kết quả kiểm tra" sheetId="5" [^>]*\/><sheet name="Trang"/);
  });

  it('takes another name when a sheet has that one', () => {
    const twice = annotated(annotated(sample, [mark('F24')], 'Phụ lục IV'), [mark('F24')], 'Phụ lục IV');
    expect(openWorkbook(twice).sheets.map(({ name }) => name)).toEqual([
      'Kết quả kiểm tra (2)',
      'Kết quả kiểm tra',
      'Phụ lục IV',
      '_CanCu',
    ]);
  });

  it('works in a workbook without styles, rows or relations of the sheet', async () => {
    const bytes = makePackage({
      'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      'xl/worksheets/sheet1.xml': `<x:worksheet xmlns:x="${MAIN}"><x:sheetData/><x:extLst/></x:worksheet>`,
    });
    const after = annotated(bytes, [mark('B2')], 'Trang');
    const xml = part(after, 'xl/worksheets/sheet1.xml');
    expect(xml).toMatch(
      /<x:sheetData><x:row r="2"><x:c r="B2" s="1"\/><\/x:row><\/x:sheetData><x:legacyDrawing [^>]*\/><x:extLst\/>/,
    );
    expect(Object.keys(unzipSync(after))).toContain('xl/styles1.xml');
  });

  it('writes with the prefixes of the package', () => {
    const bytes = makePackage({
      'xl/styles.xml': `<y:styleSheet xmlns:y="${MAIN}"><y:fonts count="1"><y:font><y:name val="Arial"/></y:font></y:fonts><y:cellXfs count="2"><y:xf fontId="0"/><y:xf fontId="0" applyAlignment="1"><y:alignment wrapText="1"/></y:xf></y:cellXfs></y:styleSheet>`,
      'xl/worksheets/sheet1.xml': sheetOf('<row r="1"><c r="A1" s="1" t="str"><v>x</v></c></row>'),
    });
    const after = annotated(bytes, [mark('A1')], 'Trang');
    expect(part(after, 'xl/styles.xml')).toContain(
      '<y:xf fontId="0" applyAlignment="1" fillId="2" applyFill="1"><y:alignment wrapText="1"/></y:xf>',
    );
    expect(part(after, 'xl/styles.xml')).not.toMatch(/<(?![y?/])/);
  });

  it('changes no text, whatever is marked', () => {
    const before = toBook(openWorkbook(richPackage())).sheets;
    const cells = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 30 })), {
      selector: ([row, column]) => `${row} ${column}`,
      maxLength: 12,
    });
    fc.assert(
      fc.property(cells, fc.string({ unit: 'grapheme' }), (places, note) => {
        const marks = places.map(([row, column]) => mark(toA1(row, column), note));
        expect(toBook(openWorkbook(annotated(richPackage(), marks))).sheets.slice(1)).toEqual(before);
      }),
      { seed: 6, numRuns: 60 },
    );
  });

  it('refuses a sheet that is not there', () => {
    expect(() => annotated(sample, [], 'Ba')).toThrow(/không có trang tính “Ba”/);
  });
});

const REMARK = (body: string, authors = '<author>An</author>'): string =>
  `<comments xmlns="${MAIN}"><authors>${authors}</authors><commentList>${body}</commentList></comments>`;
const withComments = (comments: string): Uint8Array => {
  const parts = unzipSync(richPackage());
  return makePackage({ ...parts, 'xl/comments1.xml': comments });
};

describe('comments that are there', () => {
  const own = '<comment ref="A1" authorId="0"><text><t>Hỏi lại anh An</t></text></comment>';
  const other = '<comment ref="B1" authorId="0"><text><r><t>Đã xem</t></r></text></comment>';

  it('stay, and ours comes after', () => {
    const after = annotated(withComments(REMARK(own + other)), [mark('A1'), mark('D1')]);
    const xml = part(after, 'xl/comments1.xml');
    expect(xml).toContain('<comment ref="A1" authorId="0"><text><r><t>Hỏi lại anh An</t></r><r>');
    expect(xml).toContain('Lỗi ở A1');
    expect(xml).toContain(other);
    expect(xml).toMatch(/<author>An<\/author><author>Căn Cứ<\/author>.*<comment ref="D1" authorId="1">/s);
    expect(part(after, 'xl/drawings/vmlDrawing1.vml').match(/<v:shape /g)).toHaveLength(1);
  });

  it('of a discussion stay as they are', () => {
    const thread = REMARK(own, '<author>tc={0-1}</author>');
    expect(part(annotated(withComments(thread), [mark('A1')]), 'xl/comments1.xml')).not.toContain('Lỗi ở A1');
  });
});
