import { mkdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { form } from '../../cli/seeds.ts';
import { ministryTexts } from '../../cli/samples/ministry.ts';
import { formWorkbook, writeSheets } from '../../workbook/index.ts';
import type { Recognised } from '../../cli/recognised.ts';
import type { FileReport } from '../../core/index.ts';
import type { PlantedError } from '../../cli/samples/planted.ts';
import { bytesOf, canCu, fileOf, inFolder, samplePath, seedPath } from './harness.ts';

const REPORT_DATE = ['--report-date', '2026-11-24'];
const report = async (path: string): Promise<FileReport> =>
  (await canCu(['check', path, '--json', ...REPORT_DATE])).json[0] as FileReport;

describe('check', () => {
  it.each(['bo-tai-chinh-day-du.xlsx', 'ubnd-hai-phong.xlsx'])('finds nothing wrong in %s', async (name) => {
    const { exit, json } = await canCu(['check', samplePath(name), '--json', ...REPORT_DATE]);
    const { summary, rows } = json[0] as FileReport;
    expect({ exit, errors: summary.errors, warnings: summary.warnings, rows: rows.length }).toEqual({
      exit: 0,
      errors: 0,
      warnings: 0,
      rows: 52,
    });
  });

  it('finds each planted error in its place, and no other of severity error', async () => {
    const planted = JSON.parse(bytesOf(samplePath('25-loi.json')).toString()) as PlantedError[];
    const { issues } = await report(samplePath('25-loi.xlsx'));
    const keyOf = ({ rule, task, cell }: { rule: string; task: string | null; cell: string | null }) =>
      `${rule} ${task} ${cell}`;
    const found = issues.map(keyOf);
    expect(planted).toHaveLength(25);
    expect(planted.map(keyOf).filter((key) => !found.includes(key))).toEqual([]);
    const errors = issues.filter(({ severity }) => severity === 'error').map(keyOf);
    expect(errors.filter((key) => !planted.map(keyOf).includes(key))).toEqual([]);
  });

  it('answers with the fixed shape', async () => {
    const found = await report(samplePath('bo-tai-chinh-day-du.xlsx'));
    expect(found).toMatchObject({
      form: 'pl4-2367',
      sheet: 'Phụ lục IV',
      agency: { code: 'BTC', name: 'Bộ Tài chính', raw: 'Bộ Tài chính' },
    });
    expect(found.rows[0]).toEqual({
      task: 'I.1',
      row: 8,
      inScope: false,
      completion: 'unreported',
      status: null,
      citations: [],
    });
    expect(found.rows.find(({ task }) => task === 'I.2')!.citations[0]).toMatchObject({
      field: 'result',
      kind: 'Thông tư',
      number: '48',
      year: '2022',
      symbol: 'TT-BTC',
      date: '2022-08-03',
      locator: null,
    });
  });

  it('takes today in Việt Nam when no date is given, and refuses dates that do not exist', async () => {
    const { out } = await canCu(['check', samplePath('ubnd-hai-phong.xlsx')]);
    expect(out[1]).toBe('Cơ quan rà soát: UBND thành phố Hải Phòng · ngày báo cáo 25/11/2026');
    const { exit, err } = await canCu(['check', 'x', '--report-date', '2026-02-30']);
    expect({ exit, said: err[0] }).toMatchObject({ exit: 2, said: expect.stringContaining('2026-02-30') as string });
  });

  it('prints a table a person can read, with what was recognised', async () => {
    const { exit, out, err } = await canCu(['check', samplePath('25-loi.xlsx'), ...REPORT_DATE]);
    expect(exit).toBe(1);
    expect(err).toEqual([]);
    expect(out.some((line) => /^Phải sửa \(\d+\)$/.test(line))).toBe(true);
    expect(out.some((line) => /^ {2}F-05 {2}II\.4 +F24 {2}Nhiệm vụ chưa hoàn thành/.test(line))).toBe(true);
    const text = out.join('\n');
    expect(text).toMatch(/tiêu đề cột {2}dòng 6\n/);
    expect(text).toMatch(/cột +TT A · Nhiệm vụ B · /);
    expect(text).toMatch(/nhiệm vụ +51\/52, dòng 8–65; không thấy V\.13/);
    expect(text).toMatch(/dòng bỏ qua +tên nhóm nhiệm vụ \(7, 20, 34, 40, 43, 62\); .*chú thích \(67–71\)/);
  });

  it('tells several files in a line each and a total, with the highest exit', async () => {
    const files = [samplePath('ubnd-hai-phong.xlsx'), samplePath('25-loi.xlsx'), 'khong-co.xlsx'];
    const { exit, out, err } = await canCu(['check', ...files, ...REPORT_DATE]);
    expect(exit).toBe(2);
    expect(err).toEqual([expect.stringContaining('khong-co.xlsx: Không tìm thấy tệp')]);
    expect(out).toHaveLength(3);
    expect(out[0]).toMatch(/^ +0 lỗi +\d+ cảnh báo {2}.*ubnd-hai-phong\.xlsx – UBND thành phố Hải Phòng$/);
    expect(out[2]).toMatch(
      /^Tổng cộng 3 tệp: 1 tệp không có lỗi, 1 tệp có lỗi, 1 tệp không kiểm tra được; \d+ lỗi, \d+ cảnh báo\.$/,
    );
  });

  it('shows progress where a person watches, and the total of JSON lines on stderr', async () => {
    const shown: string[] = [];
    const files = [samplePath('ubnd-hai-phong.xlsx'), samplePath('25-loi.xlsx')];
    const { err, json } = await canCu(['check', ...files, '--json'], { progress: (line) => shown.push(line) });
    expect(shown).toEqual([`1/2 ${files[0]}`, `2/2 ${files[1]}`, '']);
    expect(json).toHaveLength(2);
    expect(err).toEqual([expect.stringMatching(/^Tổng cộng 2 tệp/)]);
  });

  it('tells in JSON what was recognised and left out', async () => {
    const found = (await report(samplePath('25-loi.xlsx'))) as FileReport & { recognised: Recognised };
    expect(found.recognised).toMatchObject({
      sheet: 'Phụ lục IV',
      otherSheets: [],
      header: { row: 6, lastRow: 6 },
      columns: { tt: 'A', task: 'B', lead: 'C', deadline: 'D', result: 'E', basis: 'F', note: 'G' },
      rows: { found: 51, of: 52, first: 8, last: 65 },
      missing: ['V.13'],
    });
    expect(found.recognised.leftOut).toContainEqual(expect.objectContaining({ row: 7, reason: 'group' }));
  });

  it('goes on after a file it cannot read', async () => {
    const { exit, json, err } = await canCu(['check', 'khong-co.xlsx', samplePath('ubnd-hai-phong.xlsx'), '--json']);
    expect(exit).toBe(2);
    expect(json[0]).toEqual({
      file: 'khong-co.xlsx',
      error: { code: 'not-found', message: expect.stringContaining('Không tìm thấy tệp') as string },
    });
    expect(json[1]).toMatchObject({ form: 'pl4-2367' });
    expect(err).toEqual([]);
  });
});

describe('open questions', () => {
  /** A second column with the same header: which one holds the results must be asked. */
  function twoResultColumns(): Uint8Array {
    const workbook = formWorkbook(form, { agency: 'Bộ Tài chính', texts: ministryTexts });
    for (const { row, cells } of workbook.sheets[0]!.rows) {
      if (cells.length === 7)
        cells.push({ ...cells[4]!, column: 8, content: row === 6 ? cells[4]!.content : 'bản cũ' });
    }
    return writeSheets(workbook);
  }

  it('are shown with their choices, and taken as answered', async () => {
    const path = fileOf('hai-cot.xlsx', twoResultColumns());
    const { out } = await canCu(['check', path, ...REPORT_DATE]);
    expect(out.join('\n')).toMatch(/Cần xác nhận \(1\)[\s\S]*E6 {2}column:result/);
    const asked = (await canCu(['check', path, '--json', ...REPORT_DATE])).json[0] as {
      questions: { id: string; candidates: { value: string }[] }[];
    };
    const { id, candidates } = asked.questions[0]!;
    const answer = `${id}=${candidates[0]!.value}`;
    const { json } = await canCu(['check', path, '--json', '--answer', answer, ...REPORT_DATE]);
    expect(json[0]).toMatchObject({ questions: [], summary: { completed: 4 } });
    expect((await canCu(['check', path, '--answer', 'gì'])).exit).toBe(2);
  });
});

const font = { name: 'Arial', size: 11 };
const otherBook = writeSheets({
  font,
  sheets: [{ name: 'Chi tiêu', rows: [{ row: 1, cells: [{ column: 1, content: 'Tháng' }] }] }],
});

describe('files that cannot be checked', () => {
  it.each<[string, string, () => string]>([
    ['folder', 'là thư mục', () => (mkdirSync(inFolder('thu-muc'), { recursive: true }), inFolder('thu-muc'))],
    ['not-a-file', 'không phải tệp thường', () => '/dev/null'],
    ['empty', 'rỗng', () => fileOf('rong.xlsx', '')],
    ['not-xlsx', 'văn bản thường', () => fileOf('bang.xlsx', 'a;b\n1;2')],
    ['not-xlsx', 'PDF', () => fileOf('van-ban.xlsx', '%PDF-1.4')],
    ['truncated', 'hỏng', () => fileOf('cut.xlsx', bytesOf(seedPath('forms/pl4-2367/blank.xlsx')).subarray(0, 5000))],
  ])('%s: %s', async (code, words, make) => {
    const path = make();
    const told = await canCu(['check', path]);
    expect(told).toMatchObject({ exit: 2, out: [] });
    expect(told.err).toHaveLength(1);
    expect(told.err[0]).toContain(words);
    expect(told.err[0]).not.toMatch(/\bat .*:\d+/);
    const { exit, json, err } = await canCu(['check', path, '--json']);
    expect({ exit, json, err }).toMatchObject({ exit: 2, json: [{ file: path, error: { code } }], err: [] });
  });

  it('says what it saw in a workbook without the form', async () => {
    const path = fileOf('khac.xlsx', otherBook);
    const told = await canCu(['check', path]);
    expect(told).toMatchObject({ exit: 2, out: [] });
    expect(told.err[0]).toMatch(/Không trang tính nào là Phụ lục IV.*“Chi tiêu”/);
    const { exit, json } = await canCu(['check', path, '--json']);
    expect({ exit, json }).toMatchObject({ exit: 2, json: [{ file: path, form: null, sheet: null, rows: [] }] });
  });

  it('names the sheet it was told to take and cannot find', async () => {
    const { exit, err } = await canCu(['check', samplePath('25-loi.xlsx'), '--sheet', 'Trang 9']);
    expect(exit).toBe(2);
    expect(err[0]).toContain('không có trang tính “Trang 9”');
  });
});
