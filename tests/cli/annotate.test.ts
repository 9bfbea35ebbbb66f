import { mkdirSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { openWorkbook, toBook } from '../../workbook/index.ts';
import type { FileReport } from '../../core/index.ts';
import { bytesOf, canCu, fileOf, inFolder, samplePath } from './harness.ts';

const REPORT_DATE = ['--report-date', '2026-11-24'];
const sample = samplePath('25-loi.xlsx');

async function byExcelJs(path: string): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  return workbook;
}

const noteOf = ({ note }: ExcelJS.Cell): string =>
  typeof note === 'string' ? note : (note?.texts ?? []).map(({ text }) => text).join('');

describe('check --annotate', () => {
  it('marks every finding in its cell and lists all of them, errors first', async () => {
    const out = inFolder('đã đánh dấu.xlsx');
    const { exit, json } = await canCu(['check', sample, '--annotate', out, '--json', ...REPORT_DATE]);
    expect(exit).toBe(1);
    const { issues } = json[0] as FileReport;
    const [list, form] = (await byExcelJs(out)).worksheets;
    expect(list!.name).toBe('Kết quả kiểm tra');
    for (const { rule, cell } of issues.filter((issue) => issue.cell !== null)) {
      expect(noteOf(form!.getCell(cell!))).toContain(`(${rule})`);
      expect(form!.getCell(cell!).fill).toMatchObject({ pattern: 'solid' });
    }
    expect(form!.getCell('F24').fill).toMatchObject({ fgColor: { argb: 'FFFFC7CE' } });
    const rules = list!.getColumn(1).values.slice(8);
    expect(rules).toHaveLength(issues.length);
    const levels = list!.getColumn(2).values.slice(8) as string[];
    expect(levels).toEqual([...levels].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)));
  });

  it('leaves the texts as they are: checking the copy gives the same answer', async () => {
    const out = inFolder('kiểm tra lại.xlsx');
    const report = async (path: string): Promise<unknown> => {
      const { json } = await canCu(['check', path, '--json', ...REPORT_DATE]);
      return { ...(json[0] as FileReport), file: '', recognised: null };
    };
    await canCu(['check', sample, '--annotate', out, ...REPORT_DATE]);
    expect(await report(out)).toEqual(await report(sample));
    const [before, after] = [sample, out].map((path) => toBook(openWorkbook(new Uint8Array(bytesOf(path)))));
    expect(after!.sheets.slice(1)).toEqual(before!.sheets);
    expect(after!.active).toBe(before!.active);
  });

  it('makes the folder, and gives files of one name names of their own', async () => {
    mkdirSync(inFolder('một'), { recursive: true });
    mkdirSync(inFolder('hai'), { recursive: true });
    const files = ['một', 'hai'].map((folder) => fileOf(`${folder}/Bộ "A" 'x' (1).xlsx`, bytesOf(sample)));
    const folder = inFolder('ra/kết quả');
    const { exit } = await canCu(['check', ...files, 'không có.xlsx', '--annotate', folder]);
    expect(exit).toBe(2);
    for (const name of [`Bộ "A" 'x' (1).xlsx`, `Bộ "A" 'x' (1) (2).xlsx`]) {
      expect((await byExcelJs(`${folder}/${name}`)).worksheets[0]!.name).toBe('Kết quả kiểm tra');
    }
  });

  it.each<[string, string[], string]>([
    ['its own file', [sample, '--annotate', sample], 'ghi đè chính tệp'],
    ['the folder of the file', [sample, '--annotate', samplePath('')], 'ghi đè chính tệp'],
    ['a file for several', [sample, samplePath('ubnd-hai-phong.xlsx'), '--annotate', sample], 'cần một thư mục'],
    ['nothing', [sample, '--annotate', ''], 'còn thiếu tên thư mục'],
  ])('refuses %s', async (_, args, words) => {
    const before = bytesOf(sample);
    const { exit, out, err } = await canCu(['check', ...args]);
    expect({ exit, out }).toEqual({ exit: 2, out: [] });
    expect(err[0]).toContain(words);
    expect(bytesOf(sample).equals(before)).toBe(true);
  });
});

describe('check --annotate that cannot be written', () => {
  it('tells the findings all the same, and ends with 2', async () => {
    const { exit, out, err } = await canCu(['check', sample, '--annotate', '/khong/co/ra.xlsx']);
    expect(exit).toBe(2);
    expect(out[0]).toContain('trang “Phụ lục IV”');
    expect(err).toEqual([expect.stringContaining('Không có thư mục để ghi “/khong/co/ra.xlsx”')]);
  });

  it('ends before any file is read when the folder cannot be made', async () => {
    const { exit, out, err } = await canCu(['check', sample, sample, '--annotate', '/dev/null/x']);
    expect({ exit, out }).toEqual({ exit: 2, out: [] });
    expect(err).toEqual([expect.stringContaining('Không tạo được thư mục “/dev/null/x”')]);
  });
});

const ORDER = ['Phải sửa', 'Nên xem lại', 'Cách viết'];
