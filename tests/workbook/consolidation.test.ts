import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { form } from '../../cli/seeds.ts';
import { consolidationWorkbook } from '../../workbook/index.ts';
import type { AgencyAnswers, AnswerRow } from '../../workbook/index.ts';
import { answersIn, sheetOfFile } from './consolidated.ts';

const TASKS = form.groups.flatMap((group) => group.tasks);
const PRINTED = TASKS.find(({ id }) => id === 'I.3')!.issued.note;

type Said = { result?: string; basis?: string; note?: string; inScope?: boolean; completion?: AnswerRow['completion'] };

function agency(name: string, said: Record<string, Said>, more: Partial<AgencyAnswers> = {}): AgencyAnswers {
  const rows = TASKS.map(({ id, lead, deadline, issued }): [string, AnswerRow] => {
    const { inScope = true, completion = 'unreported', ...texts } = said[id] ?? {};
    const row = { texts: { lead, deadline, result: '', basis: '', note: issued.note, ...texts }, inScope, completion };
    return [id, { ...row, status: null, overdue: false, line: null }];
  });
  const origin = {
    name: `${name}.xlsx`,
    sheet: 'Phụ lục IV',
    tasks: TASKS.length,
    errors: 0,
    warnings: 0,
    leftOut: [],
  };
  return { name, rows: new Map(rows), disputes: new Set(), errors: 0, origins: [origin], ...more };
}

const written = (agencies: AgencyAnswers[]) =>
  consolidationWorkbook({
    form,
    agencies,
    reportDate: '2026-11-24',
    sources: { head: ['Nguồn'], origin: 'Tệp', sheet: 'Trang tính' },
    first: 'official',
  });

const read = (agencies: AgencyAnswers[]) => answersIn(sheetOfFile(written(agencies).bytes, 'Phụ lục IV'));

async function byExcelJs(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  return workbook;
}

describe('the consolidated form', () => {
  it('gives every answer once, under its agency, and nothing else', () => {
    const word = fc.oneof(
      fc.constantFrom('', '=1+1', '+84', '-ý', '@x', '<script>', '1', 'I', '03/2026', "'nháy", '- ý một\n- ý hai'),
      fc.string({ unit: 'grapheme', maxLength: 30 }),
    );
    const said = fc.record({ result: word, basis: word, note: word });
    const ids = fc.constantFrom('I.1', 'I.3', 'II.7', 'VI.3');
    const every = fc.array(fc.dictionary(ids, said, { maxKeys: 3 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(every, (all) => {
        const agencies = all.map((one, n) => agency(`Cơ quan ${n}`, one));
        // As XML and the reader leave texts: line ends `\n`, no control characters.
        const plain = (text: string) => text.replace(/\r\n?/g, '\n');
        const wanted = TASKS.flatMap(({ id }) =>
          all.flatMap((one, n) => {
            const { result = '', basis = '', note = '' } = one[id] ?? {};
            if ([result, basis, note].every((text) => text.trim() === '')) return [];
            return [
              { task: id, agency: `Cơ quan ${n}`, result: plain(result), basis: plain(basis), note: plain(note) },
            ];
          }),
        );
        expect(read(agencies)).toEqual(wanted);
      }),
      { seed: 110, numRuns: 25 },
    );
  });

  it('keeps the official layout as Excel reads it', async () => {
    const { bytes, layout } = written([agency('Bộ Tài chính', { 'I.2': { result: 'Đã ban hành' } })]);
    expect(layout).toEqual([]);
    const sheet = (await byExcelJs(bytes)).getWorksheet('Phụ lục IV')!;
    expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToHeight: 0 });
    expect(sheet.pageSetup.margins!.left * 25.4).toBeCloseTo(30, 1);
    expect(sheet.pageSetup.printTitlesRow).toBe('6:6');
    expect(sheet.getCell('A1')).toMatchObject({ value: 'Phụ lục IV', font: { bold: true, size: 14 } });
    expect(sheet.getCell('A3').value).toBe('(Cơ quan rà soát: tổng hợp 1 cơ quan)');
    expect(sheet.getCell('A4').font).toMatchObject({ italic: true, name: 'Times New Roman', size: 13 });
    expect(form.headers.map((_, n) => sheet.getCell(6, n + 1).text.replace(/\d/g, ''))).toEqual(
      form.headers.map(({ text }) => text),
    );
    expect(sheet.getCell('B7').text).toBe(form.groups[0]!.title);
    expect([sheet.getCell('B9').text, sheet.getCell('B10').text, sheet.getCell('E10').text]).toEqual([
      TASKS[1]!.text,
      'Bộ Tài chính',
      'Đã ban hành',
    ]);
  });

  it('holds no formula, list, note or mark of ours, and no hidden sheet', async () => {
    const { bytes } = written([agency('Bộ Tài chính', { 'I.2': { result: '=HYPERLINK("http://x","y")' } })]);
    const workbook = await byExcelJs(bytes);
    expect(workbook.worksheets.map(({ name, state }) => `${name} ${state}`)).toEqual([
      'Phụ lục IV visible',
      'Tổng hợp visible',
      'Toàn văn visible',
      'Nguồn visible',
    ]);
    expect(workbook.definedNames.model).toEqual([]);
    for (const sheet of workbook.worksheets)
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          expect(cell.type).not.toBe(ExcelJS.ValueType.Formula);
          expect([cell.note, cell.dataValidation]).toEqual([undefined, undefined]);
        }),
      );
    expect(workbook.getWorksheet('Phụ lục IV')!.getCell('E10').fill).toMatchObject({ pattern: 'none' });
  });

  it('prints the whole of a long answer: as one cell over as many rows as it needs', async () => {
    const long = 'Đã hoàn thành. '.repeat(200);
    const { bytes } = written([agency('Bộ Tài chính', { 'I.2': { result: long } })]);
    const sheet = (await byExcelJs(bytes)).getWorksheet('Phụ lục IV')!;
    expect(sheet.getCell('E10').text).toBe(long);
    const rows = [10, 11, 12, 13].filter((row) => sheet.getCell(row, 5).master.address === 'E10');
    expect(rows.length).toBeGreaterThan(2);
    for (const row of rows) expect(sheet.getRow(row).height).toBeLessThanOrEqual(409);
  });

  it('says the form’s printed note once, and a note of the agency’s own beside its answer', () => {
    const answers = read([
      agency('Bộ A', { 'I.3': { result: 'Đang rà soát' } }),
      agency('Bộ B', { 'I.3': { result: 'Đã rà soát', note: 'Có phụ lục' } }),
      agency('Bộ C', { 'I.3': { note: PRINTED } }),
    ]);
    expect(answers.map(({ agency: name, note }) => [name, note])).toEqual([
      ['Bộ A', ''],
      ['Bộ B', 'Có phụ lục'],
    ]);
    const grid = sheetOfFile(written([agency('Bộ C', {})]).bytes, 'Phụ lục IV');
    expect(grid.text.flat().filter((text) => text.includes('Mục tiêu nhiệm vụ là'))).toHaveLength(1);
  });

  it.each<[string, AgencyAnswers[], string]>([
    [
      'nobody is concerned',
      [agency('A', { 'I.2': { inScope: false } })],
      'Không cơ quan nào trong bản này thuộc phạm vi nhiệm vụ.',
    ],
    ['one has reported', [agency('A', { 'I.2': { completion: 'completed' } })], '1/1 cơ quan hoàn thành.'],
    [
      'some have not',
      [agency('A', { 'I.2': { completion: 'completed' } }), agency('B', {}), agency('C', {})],
      '1/3 cơ quan hoàn thành; 2 chưa báo cáo: B, C.',
    ],
    [
      'too many to name',
      Array.from({ length: 6 }, (_, n) => agency(`A${n}`, {})),
      '0/6 cơ quan hoàn thành; 6 chưa báo cáo.',
    ],
    [
      'one speaks with two voices',
      [agency('A', { 'I.2': { completion: 'completed' } }, { disputes: new Set(['I.2 result']) })],
      '0/1 cơ quan hoàn thành; 1 có các bản khác nhau.',
    ],
  ])('counts how far the agencies are: %s', (_, agencies, text) => {
    const grid = sheetOfFile(written(agencies).bytes, 'Phụ lục IV');
    const row = grid.text.find((line) => line[1] === TASKS[1]!.text)!;
    expect(row[4]).toBe(text);
  });

  it('tells on the sheet of sources what an agency wrote over the printed columns', () => {
    const one = agency('Bộ A', { 'I.2': { result: 'x' } });
    const { texts } = one.rows.get('I.2')!;
    Object.assign(texts, { lead: 'Bộ Công Thương', deadline: 'Tháng 9/2027' });
    const sources = sheetOfFile(written([one]).bytes, 'Nguồn')
      .text.flat()
      .join('\n');
    expect(sources).toContain('I.2, cột Cơ quan chủ trì: Bộ Công Thương');
    expect(sources).toContain('I.2, cột Thời gian thực hiện: Tháng 9/2027');
    expect(sources).toContain('không có điểm phải sửa');
  });
});
