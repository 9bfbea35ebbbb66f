import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openWorkbook, rewriteCells, toBook } from '../../workbook/index.ts';
import type { CellRewrite, RunChange } from '../../workbook/index.ts';
import { MAIN, makePackage, rawEntries, richPackage, sheetOf, stylesOf } from './package.ts';

const part = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name]!);
const SHEET1 = 'xl/worksheets/sheet1.xml';
const upper: RunChange = (text, font) => ({ text: text.toUpperCase(), ...(font === 'Cũ' && { font: 'Mới' }) });

describe('rewriteCells', () => {
  it('gives the same bytes when there is nothing to write', () => {
    const bytes = richPackage();
    expect(rewriteCells(bytes, [])).toBe(bytes);
  });

  it('writes cells of several sheets and leaves every other part byte for byte', () => {
    const bytes = richPackage();
    const after = rewriteCells(bytes, [
      { sheet: 'Một', cell: 'A1', text: '=1' },
      { sheet: 'Hai', cell: 'B2', text: 'mới' },
    ]);
    const [old, now] = [rawEntries(bytes), rawEntries(after)];
    expect([...old.keys()].filter((name) => old.get(name) !== now.get(name))).toEqual([
      SHEET1,
      'xl/worksheets/sheet2.xml',
    ]);
    const [one, two] = toBook(openWorkbook(after)).sheets;
    expect([one!.values[0]![0], two!.values[1]![1]]).toEqual(['=1', 'mới']);
  });

  it('gives the cell another font, all else of its style as it was', () => {
    const bytes = makePackage({
      'xl/styles.xml': stylesOf(['@'], '<font><b/><sz val="13"/><name val=".VnTime"/><charset val="0"/></font>'),
      [SHEET1]: sheetOf('<row r="1"><c r="A1" s="1" t="str"><v>cò</v></c></row>'),
    });
    const after = rewriteCells(bytes, [{ sheet: 'Trang', cell: 'A1', text: 'cũ', font: 'Times New Roman' }]);
    expect(part(after, 'xl/styles.xml')).toContain(
      '<font><b/><sz val="13"/><name val="Times New Roman"/></font></fonts>',
    );
    expect(part(after, 'xl/styles.xml')).toContain('<xf numFmtId="164" fontId="1" applyFont="1"/></cellXfs>');
    expect(part(after, SHEET1)).toContain('<c r="A1" s="2" t="inlineStr">');
  });

  it('refuses a sheet that is not there', () => {
    expect(() => rewriteCells(richPackage(), [{ sheet: 'Ba', cell: 'A1', text: 'x' }])).toThrow(/“Ba”/);
  });
});

describe('runs of a rich text', () => {
  const inline =
    '<is><r><rPr><rFont val="Cũ"/><b/></rPr><t xml:space="preserve">một </t></r><r><t>hai</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is>';
  const bytes = makePackage({ [SHEET1]: sheetOf(`<row r="1"><c r="A1" t="inlineStr">${inline}</c></row>`) });
  const cell = (rewrite: Partial<CellRewrite>): string =>
    part(rewriteCells(bytes, [{ sheet: 'Trang', cell: 'A1', text: '', ...rewrite }]), SHEET1);

  it('keep their looks, each with its own text and font', () => {
    expect(cell({ text: 'MỘT HAI', runs: upper })).toContain(
      '<is><r><rPr><rFont val="Mới"/><b/></rPr><t xml:space="preserve">MỘT </t></r><r><t xml:space="preserve">HAI</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is>',
    );
  });

  it('of shared strings are written into the cell', () => {
    const after = rewriteCells(richPackage(), [{ sheet: 'Một', cell: 'B1', text: 'GIÀU3', runs: upper }]);
    expect(part(after, SHEET1)).toContain(
      '<c r="B1" t="inlineStr"><is><r><t xml:space="preserve">GIÀU</t></r><r><rPr><vertAlign val="superscript"/></rPr><t xml:space="preserve">3</t></r></is></c>',
    );
  });

  it.each<[string, () => string]>([
    ['do not give the text together', () => cell({ text: 'khác', runs: upper })],
    [
      'have a prefix',
      () => {
        const prefixed = makePackage({
          [SHEET1]: `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:r><x:t>khác</x:t></x:r></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
        });
        const after = rewriteCells(prefixed, [{ sheet: 'Trang', cell: 'A1', text: 'khác', runs: upper }]);
        return part(after, SHEET1).replaceAll('x:', '');
      },
    ],
  ])('become plain text where they %s', (_, write) => {
    expect(write()).toMatch(/<is><t [^>]*>khác<\/t><\/is>/);
  });
});
