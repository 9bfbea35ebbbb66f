import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { PatchOp } from '../../core/patch/types.ts';
import { openWorkbook, patchWorkbook, toBook } from '../../workbook/index.ts';
import { makePackage, rawEntries, richPackage, sheetOf } from './package.ts';

const text = (cell: string, before: string, after: string): PatchOp => ({ op: 'text', cell, before, after });

function patched(bytes: Uint8Array, ops: PatchOp[], sheet = 'Một'): Uint8Array {
  const result = patchWorkbook(bytes, { sheet, ops });
  if (!result.ok) throw new Error(`changed: ${result.changed.join()}`);
  return result.bytes;
}

const part = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name]!);
const SHEET1 = 'xl/worksheets/sheet1.xml';

describe('patchWorkbook', () => {
  it('changes the one cell in the sheet part and leaves every other entry byte for byte', () => {
    const before = richPackage();
    const after = patched(before, [text('A1', 'Kết quả ', 'Kết quả')]);
    const [old, now] = [rawEntries(before), rawEntries(after)];
    expect([...now.keys()]).toEqual([...old.keys()]);
    expect([...old.keys()].filter((name) => old.get(name) !== now.get(name))).toEqual([SHEET1]);
    expect(part(after, SHEET1)).toBe(
      part(before, SHEET1).replace(
        '<c r="A1" s="1" t="s"><v>0</v></c>',
        '<c r="A1" s="1" t="inlineStr"><is><t xml:space="preserve">Kết quả</t></is></c>',
      ),
    );
  });

  it('gives the same bytes when there is nothing to change', () => {
    const before = richPackage();
    expect(patched(before, [])).toBe(before);
    expect(patched(before, [text('A1', 'Kết quả ', 'Kết quả ')])).toBe(before);
  });

  it('writes nothing when something else stands in a cell, and names all such cells', () => {
    const ops = [text('A1', 'khác', 'x'), text('D1', '5', 'y'), text('Z99', 'khác', 'z')];
    expect(patchWorkbook(richPackage(), { sheet: 'Một', ops })).toEqual({ ok: false, changed: ['A1', 'Z99'] });
  });

  it.each(['=1+1', '+84', '-5', '@sum', '3/2026', '0012', ' đầu cuối ', 'a\nb', '<&>"', '_x000D_', '\u0001', ''])(
    'keeps %j as the text it is',
    (value) => {
      const book = toBook(openWorkbook(patched(richPackage(), [text('A1', 'Kết quả ', value)])));
      expect(book.sheets[0]!.text[0]![0] ?? '').toBe(value);
      expect(book.sheets[0]!.about['A1']).toBeUndefined();
    },
  );

  it.each<[string, string]>([
    ['C1', 'between two cells of a row'],
    ['F1', 'at the end of a row'],
    ['B9', 'in a row without cells'],
    ['B2', 'in a row between two others'],
    ['F20', 'below all rows'],
  ])('writes %s, which is not there yet (%s)', (cell) => {
    const after = patched(richPackage(), [text(cell, '', 'mới'), text('A1', 'Kết quả ', 'cũ')]);
    const grid = toBook(openWorkbook(after)).sheets[0]!;
    expect(grid.text[0]![0]).toBe('cũ');
    expect(grid.text.flat().filter((shown) => shown === 'mới')).toHaveLength(1);
    const order = [...part(after, SHEET1).matchAll(/<row r="(\d+)"/g)].map((match) => Number(match[1]));
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it('gives a new cell the style of its column', () => {
    expect(part(patched(richPackage(), [text('F1', '', 'x')]), SHEET1)).toContain('<c r="F1" s="1" t="inlineStr">');
  });

  it('takes an overwritten formula out of the calculation chain, and the chain with its last formula', () => {
    const one = patched(richPackage(), [text('A3', '10', 'mười')]);
    expect(part(one, 'xl/calcChain.xml')).toContain('<c r="B3" i="7"/><c r="C3"/><c r="A1" i="9"/>');
    expect(part(one, SHEET1)).not.toContain('D1*2');
    const single = makePackage({
      'xl/worksheets/sheet1.xml': sheetOf('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>'),
      'xl/calcChain.xml': '<calcChain><c r="A1" i="1"/></calcChain>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId9" Type="x/calcChain" Target="calcChain.xml"/></Relationships>',
      '[Content_Types].xml':
        '<Types><Override PartName="/xl/calcChain.xml" ContentType="y"/><Default Extension="xml"/></Types>',
    });
    const after = unzipSync(patched(single, [text('A1', '2', 'hai')], 'Trang'));
    expect(after['xl/calcChain.xml']).toBeUndefined();
    expect(strFromU8(after['[Content_Types].xml']!)).toBe('<Types><Default Extension="xml"/></Types>');
    expect(strFromU8(after['xl/_rels/workbook.xml.rels']!)).not.toContain('calcChain');
  });

  it('refuses the cell that holds the formula of several cells', () => {
    expect(() => patched(richPackage(), [text('C3', '6', 'x')])).toThrow(/C3 là công thức dùng chung cho vùng C3:C4/);
  });

  it('refuses row operations, unknown sheets and overlong texts in words', () => {
    const row: PatchOp = { op: 'insertRow', at: 2, likeRow: 1 };
    expect(() => patched(richPackage(), [row])).toThrow(/bảng tính đang mở/);
    expect(() => patched(richPackage(), [text('A1', '', 'x')], 'Ba')).toThrow(/không có trang tính “Ba”/);
    expect(() => patched(richPackage(), [text('A1', 'Kết quả ', 'x'.repeat(32_768))])).toThrow(/32.767/);
  });

  it('keeps the prefix of the sheet and fills an empty sheet', () => {
    const sheet = '<x:worksheet xmlns:x="u"><x:sheetData/></x:worksheet>';
    const after = patched(makePackage({ 'xl/worksheets/sheet1.xml': sheet }), [text('B2', '', 'Việt')], 'Trang');
    expect(part(after, SHEET1)).toBe(
      '<x:worksheet xmlns:x="u"><x:sheetData><x:row r="2"><x:c r="B2" t="inlineStr"><x:is><x:t xml:space="preserve">Việt</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>',
    );
  });

  it('finds parts whose names differ in letter case or slashes', () => {
    const bytes = makePackage({
      'XL\\Worksheets\\Sheet1.xml': sheetOf('<row r="1"><c r="A1" t="str"><v>cũ</v></c></row>'),
    });
    const after = patched(bytes, [text('A1', 'cũ', 'mới')], 'Trang');
    expect(toBook(openWorkbook(after)).sheets[0]!.text).toEqual([['mới']]);
  });
});
