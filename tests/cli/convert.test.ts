import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { form, legacyLetters } from '../../cli/seeds.ts';
import { ministryTexts } from '../../cli/samples/ministry.ts';
import { formWorkbook, openWorkbook, toBook, writeSheets } from '../../workbook/index.ts';
import type { CellSpec } from '../../workbook/index.ts';
import type { LegacyEncoding } from '../../core/index.ts';
import { bytesOf, canCu, fileOf, inFolder, samplePath } from './harness.ts';

/** Letters by what they are written with; of two writings (TCVN3 capitals have none) the text keeps small letters. */
function encoder(encoding: LegacyEncoding): (text: string) => string {
  const written = new Map(Object.entries(legacyLetters[encoding]).map(([code, letter]) => [letter, code]));
  const writable = (letter: string): string => (written.has(letter) ? letter : letter.toLowerCase());
  return (text) => [...text].map((letter) => written.get(writable(letter)) ?? letter).join('');
}

function legacySheet(encoding: LegacyEncoding, fontName: string): Uint8Array {
  const encode = encoder(encoding);
  const content = (cell: CellSpec): CellSpec['content'] => {
    if (Array.isArray(cell.content)) return cell.content.map((run) => ({ ...run, text: encode(run.text) }));
    return typeof cell.content === 'string' ? encode(cell.content) : cell.content;
  };
  const workbook = formWorkbook(form, { agency: 'Bộ Tài chính', texts: ministryTexts });
  for (const { cells } of workbook.sheets[0]!.rows) for (const cell of cells) cell.content = content(cell);
  return writeSheets({ ...workbook, font: { ...workbook.font, name: fontName } });
}

const textOf = (path: string): string[][] => toBook(openWorkbook(new Uint8Array(bytesOf(path)))).sheets[0]!.text;
/** Capitals with tones come back small from TCVN3. */
const small = (rows: string[][]): string => JSON.stringify(rows).toLowerCase();

describe('convert --legacy-font', () => {
  it.each<[LegacyEncoding, string]>([
    ['tcvn3', '.VnTime'],
    ['tcvn3', 'Times New Roman'],
    ['vni', 'VNI-Times'],
    ['vni', 'Times New Roman'],
  ])('gives back the sheet that was written in %s, shown in %s', async (encoding, fontName) => {
    const file = fileOf(`phông cũ ${encoding}.xlsx`, legacySheet(encoding, fontName));
    const out = inFolder(`Unicode ${encoding} ${fontName}.xlsx`);
    const { exit, json } = await canCu(['convert', file, '--legacy-font', '-o', out, '--json']);
    expect(exit).toBe(0);
    const fine = textOf(samplePath('bo-tai-chinh-day-du.xlsx'));
    expect(small(textOf(out))).toBe(small(fine));
    expect((json[0] as { changes: object[] }).changes[0]).toMatchObject({
      encoding,
      by: fontName.startsWith('Times') ? 'text' : 'font',
    });
    const checked = await canCu(['check', out, '--json', '--report-date', '2026-11-24']);
    expect(checked.json[0]).toMatchObject({ form: 'pl4-2367', summary: { tasks: 52 } });
  });

  it('changes the font with the text, and nothing of cells that are not detected', async () => {
    const file = fileOf('phông.xlsx', legacySheet('tcvn3', '.VnTime'));
    const out = inFolder('phông mới.xlsx');
    await canCu(['convert', file, '--legacy-font', '-o', out]);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(out);
    const sheet = workbook.getWorksheet('Phụ lục IV')!;
    expect(sheet.getCell('B8').font).toMatchObject({ name: 'Times New Roman', size: 13 });
    expect(sheet.getCell('B7').font).toMatchObject({ name: 'Times New Roman', bold: true });
    expect(sheet.getCell('E6').value).toEqual({
      richText: ['Kết quả', '3', '/tình hình thực hiện các nhiệm vụ', '4'].map((text) => ({
        text,
        font: expect.objectContaining({ name: 'Times New Roman', bold: true }) as unknown,
      })),
    });
    const { richText } = sheet.getCell('E6').value as ExcelJS.CellRichTextValue;
    expect(richText.map(({ font }) => font?.vertAlign)).toEqual([undefined, 'superscript', undefined, 'superscript']);
    expect(sheet.getCell('A8').font).toMatchObject({ name: '.VnTime' });
  });

  it('shows before and after and writes nothing without -o', async () => {
    const file = fileOf('xem trước.xlsx', legacySheet('tcvn3', '.VnTime'));
    const { exit, out } = await canCu(['convert', file, '--legacy-font']);
    expect(exit).toBe(0);
    expect(out.join('\n')).toMatch(/Phụ lục IV!B8 +TCVN3, theo phông +trước: Ban hµnh.*\n(?: .*\n)* +sau: Ban hành/);
    expect(out[out.length - 1]).toMatch(/^\d+ ô dùng bảng mã cũ\. Chưa ghi gì/);
  });

  it('copies a Unicode file byte for byte', async () => {
    const out = inFolder('chép.xlsx');
    const told = await canCu(['convert', samplePath('25-loi.xlsx'), '--legacy-font', '-o', out]);
    expect(told.out).toEqual([`Không có ô nào dùng bảng mã cũ (TCVN3, VNI). Đã chép nguyên tệp vào ${out}.`]);
    expect(bytesOf(out).equals(bytesOf(samplePath('25-loi.xlsx')))).toBe(true);
  });

  it.each<[string[], string]>([
    [[samplePath('25-loi.xlsx')], 'cần --legacy-font'],
    [[samplePath('25-loi.xlsx'), '--legacy-font', '-o', samplePath('25-loi.xlsx')], 'trùng tệp vào'],
    [['không có.xlsx', '--legacy-font'], 'Không tìm thấy tệp'],
  ])('refuses %j', async (args, words) => {
    const { exit, err } = await canCu(['convert', ...args]);
    expect({ exit, err: err[0] }).toMatchObject({ exit: 2, err: expect.stringContaining(words) as string });
  });
});
