import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { form } from '../../cli/seeds.ts';
import { writeForm } from '../../workbook/index.ts';
import type { FormTexts } from '../../workbook/index.ts';
import { answersIn, sheetOfFile } from '../workbook/consolidated.ts';
import { bytesOf, canCu, fileOf, inFolder, samplePath } from './harness.ts';

const REPORT_DATE = ['--report-date', '2026-11-24'];
const TASKS = form.groups.flatMap((group) => group.tasks).length;

const sheetOf = (name: string, agency: string, texts: FormTexts): string =>
  fileOf(name, writeForm(form, { agency, texts }));

async function byExcelJs(path: string): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  return workbook;
}

const noteOf = ({ note }: ExcelJS.Cell): string =>
  typeof note === 'string' ? note : (note?.texts ?? []).map(({ text }) => text).join('');

type Answer = {
  agencies: { code: string | null; name: string; files: string[] }[];
  conflicts: { task: string; field: string; versions: { file: string; cell: string; text: string }[] }[];
  leftOut: { file: string; row: number; kind: string }[];
};

async function merge(files: string[], out: string): Promise<{ exit: number; answer: Answer }> {
  const { exit, json } = await canCu(['merge', ...files, '-o', out, '--json', ...REPORT_DATE]);
  return { exit, answer: json[0] as Answer };
}

describe('merge of one agency', () => {
  it('puts what each sheet says into one form, and ends with 0', async () => {
    const files = [
      sheetOf('Vụ "A".xlsx', 'Bộ Tài chính', { 'I.2': { result: 'Đã ban hành' } }),
      sheetOf("Vụ 'B'.xlsx", 'Bộ Tài chính', {
        'I.2': { result: 'Đã  ban hành.' },
        'V.4': { basis: '=1+1', note: '- ý' },
      }),
    ];
    const out = inFolder('hợp nhất.xlsx');
    const { exit, answer } = await merge(files, out);
    expect({ exit, conflicts: answer.conflicts, leftOut: answer.leftOut }).toEqual({
      exit: 0,
      conflicts: [],
      leftOut: [],
    });
    expect(answer.agencies).toEqual([{ code: 'BTC', name: 'Bộ Tài chính', files }]);
    const wanted = writeForm(form, {
      agency: 'Bộ Tài chính',
      texts: { 'I.2': { result: 'Đã ban hành' }, 'V.4': { basis: '=1+1', note: '- ý' } },
    });
    expect(bytesOf(out).equals(Buffer.from(wanted))).toBe(true);
  });

  it('keeps both of two texts that differ, marked, with their sources, and ends with 1', async () => {
    const files = [
      sheetOf('a.xlsx', 'Bộ Tài chính', { 'I.2': { result: 'Đã ban hành Thông tư số 48/2022/TT-BTC' } }),
      sheetOf('b.xlsx', 'Bộ Tài chính', { 'I.2': { result: 'Chưa ban hành' } }),
      sheetOf('c.xlsx', 'Bộ Tài chính', { 'I.2': { result: 'Chưa  ban hành' } }),
    ];
    const out = inFolder('khác nhau.xlsx');
    const { exit, answer } = await merge(files, out);
    expect(exit).toBe(1);
    expect(answer.conflicts).toEqual([
      {
        agency: 'BTC',
        task: 'I.2',
        field: 'result',
        versions: [
          { file: files[0], cell: 'E9', text: 'Đã ban hành Thông tư số 48/2022/TT-BTC' },
          { file: files[1], cell: 'E9', text: 'Chưa ban hành' },
        ],
      },
    ]);
    const [list, sheet] = (await byExcelJs(out)).worksheets;
    expect(list!.name).toBe('Kết quả hợp nhất');
    expect(list!.getColumn(4).values.slice(7)).toEqual(['a.xlsx, ô E9', 'b.xlsx, ô E9']);
    const cell = sheet!.getCell('E9');
    expect(cell.value).toBe('[a.xlsx]\nĐã ban hành Thông tư số 48/2022/TT-BTC\n\n[b.xlsx]\nChưa ban hành');
    expect(cell.fill).toMatchObject({ fgColor: { argb: 'FFFFC7CE' } });
    expect(noteOf(cell)).toContain('2 tệp ghi khác nhau');
  });

  it('names files by their whole path where names alone do not tell them apart, and says what it leaves out', async () => {
    const file = samplePath('25-loi.xlsx');
    const { exit, answer } = await merge([file, file], inFolder('hai lần.xlsx'));
    expect(exit).toBe(1);
    expect(answer.conflicts).toEqual([]);
    expect(answer.leftOut.map(({ kind, row }) => `${kind} ${row}`)).toEqual([
      'doubled 19',
      'foreign 39',
      'doubled 19',
      'foreign 39',
    ]);
    const { out } = await canCu(['merge', file, file, '-o', inFolder('hai lần.xlsx'), ...REPORT_DATE]);
    expect(out.join('\n')).toMatch(/Dòng chưa đưa vào \(4\)[\s\S]*dòng 19 {2}lặp nhiệm vụ I\.10/);
  });
});

describe('merge of files with odd names and hostile cells', () => {
  it('tells each by its name, and keeps every text a text', async () => {
    const files = [
      sheetOf('Báo cáo "Vụ A" (bản 1).xlsx', 'Bộ Tài chính', { 'V.4': { result: '<script>alert(1)</script>' } }),
      sheetOf("-o'k.xlsx", 'Bộ Tài chính', { 'V.4': { result: '=HYPERLINK("http://x","y")' } }),
      sheetOf('Bộ lạ & $&.xlsx', 'Bộ $& Lạ', { 'I.3': { result: '+84', basis: '@SUM(A1)' } }),
    ];
    const out = inFolder('kết quả "1".xlsx');
    const { exit, answer } = await merge(files, out);
    expect(exit).toBe(1);
    expect(answer.agencies.map(({ name }) => name)).toEqual(['Bộ Tài chính', 'Bộ $& Lạ']);
    expect(answer).toMatchObject({ layout: [] });
    const answers = answersIn(sheetOfFile(bytesOf(out), 'Phụ lục IV'));
    expect(answers).toEqual([
      { task: 'I.3', agency: 'Bộ $& Lạ', result: '+84', basis: '@SUM(A1)', note: '' },
      {
        task: 'V.4',
        agency: 'Bộ Tài chính',
        result: `[Báo cáo "Vụ A" (bản 1).xlsx]\n<script>alert(1)</script>\n\n[-o'k.xlsx]\n=HYPERLINK("http://x","y")`,
        basis: '',
        note: '',
      },
    ]);
  });
});

describe('merge of many agencies', () => {
  const files = [samplePath('ubnd-hai-phong.xlsx'), samplePath('bo-tai-chinh-day-du.xlsx')];

  it('has tasks down and agencies across, each state leading to the full texts', async () => {
    const out = inFolder('nhiều cơ quan.xlsx');
    const { exit, answer } = await merge(files, out);
    expect({ exit, agencies: answer.agencies.map(({ code }) => code) }).toEqual({
      exit: 0,
      agencies: ['T31-2025', 'BTC'],
    });
    const workbook = await byExcelJs(out);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Tổng hợp', 'Toàn văn', 'Phụ lục IV', 'Nguồn']);
    const [overview, texts] = workbook.worksheets;
    expect([overview!.getCell('D4').value, overview!.getCell('F4').value]).toEqual([
      'Bộ Tài chính',
      'UBND thành phố Hải Phòng',
    ]);
    const ids = (overview!.getColumn(1).values as string[]).filter((value) => /^[IV]+\.\d+$/.test(value ?? ''));
    expect(ids).toHaveLength(TASKS);
    const row = (overview!.getColumn(1).values as string[]).indexOf('I.2');
    expect(overview!.getCell(`D${row}`).value).toBe('Hoàn thành');
    expect(overview!.getCell(`F${row}`).value).toBe('Ngoài phạm vi');
    const lines = (texts!.getColumn(1).values as string[]).filter((value) => /^[IV]+\.\d+$/.test(value ?? ''));
    const outside = ['D', 'F'].flatMap((column) =>
      (overview!.getColumn(column).values as string[]).filter((value) => value === 'Ngoài phạm vi'),
    );
    expect(lines.length + outside.length).toBe(2 * TASKS);
  });

  it('consolidates sheets of one agency first, and keeps formulas out', async () => {
    const extra = sheetOf('BTC 2.xlsx', 'Bộ Tài chính', { 'I.2': { result: '=HYPERLINK("http://x","y")' } });
    const out = inFolder('ba tệp.xlsx');
    const { exit, answer } = await merge([...files, extra], out);
    expect(exit).toBe(1);
    expect(answer.conflicts.map(({ task, field }) => `${task} ${field}`)).toContain('I.2 result');
    const workbook = await byExcelJs(out);
    const overview = workbook.getWorksheet('Tổng hợp')!;
    const row = (overview.getColumn(1).values as string[]).indexOf('I.2');
    expect([overview.getCell(`C${row}`).value, overview.getCell(`D${row}`).value]).toEqual([
      '0/1',
      'Các bản khác nhau',
    ]);
    const texts = workbook.getWorksheet('Toàn văn')!;
    const cells: ExcelJS.Cell[] = [];
    texts.eachRow((row) => row.eachCell((cell) => cells.push(cell)));
    expect(cells.filter(({ type }) => type === ExcelJS.ValueType.Formula)).toEqual([]);
    const disputed = cells.find(({ text }) => text.includes('=HYPERLINK'))!;
    expect(disputed.fill).toMatchObject({ fgColor: { argb: 'FFFFC7CE' } });
  });
});

describe('merge that cannot be done', () => {
  const fine = samplePath('ubnd-hai-phong.xlsx');
  const out = (): string => inFolder('không ghi.xlsx');

  it.each<[string, string[], string]>([
    ['one file', [fine, '-o', 'x.xlsx'], 'ít nhất hai tệp'],
    ['no output', [fine, fine], '-o TỆP-RA'],
    ['a file that looks like another output', [fine, fine, '-o', out(), "-o'k.xlsx"], 'Ghi 2 lần -o'],
    ['a file that looks like an option', [fine, '-k.xlsx', '-o', out()], 'ghi ./-tên'],
    ['an input as output', [fine, samplePath('25-loi.xlsx'), '-o', fine], 'trùng tệp vào'],
    ['an agency that is not named', [fine, samplePath('pl4-nhu-ban-hanh.xlsx'), '-o', out()], 'Chưa ghi tên cơ quan'],
    ['a file that is not there', [fine, 'không có.xlsx', '-o', out()], 'Không tìm thấy tệp'],
  ])('says why: %s', async (_, args, words) => {
    const told = await canCu(['merge', ...args]);
    expect({ exit: told.exit, out: told.out }).toEqual({ exit: 2, out: [] });
    expect(told.err[0]).toContain(words);
    expect(() => bytesOf(out())).toThrow();
  });

  it('tells every file that cannot be used', async () => {
    const { json, exit } = await canCu(['merge', 'một.xlsx', 'hai.xlsx', '-o', out(), '--json']);
    expect(exit).toBe(2);
    expect(json).toMatchObject([
      { file: 'một.xlsx', error: { code: 'not-found' } },
      { file: 'hai.xlsx', error: { code: 'not-found' } },
    ]);
  });
});
