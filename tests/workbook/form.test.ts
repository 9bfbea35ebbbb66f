import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { sampleFiles } from '../../cli/samples/files.ts';
import { form } from '../../cli/seeds.ts';
import { openWorkbook, toBook, writeForm } from '../../workbook/index.ts';

const seed = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../seeds/${name}`, import.meta.url)));
const tasks = form.groups.flatMap((group) => group.tasks);

describe('committed workbooks', () => {
  it.each([...sampleFiles().keys()])('seeds/%s is what cli/samples/main.ts makes', (name) => {
    expect(Buffer.from(seed(name)).equals(Buffer.from(sampleFiles().get(name)!))).toBe(true);
  });
});

describe('the blank form, read by another program', () => {
  const workbook = new ExcelJS.Workbook();
  let sheet: ExcelJS.Worksheet;
  beforeAll(async () => {
    await workbook.xlsx.load(Buffer.from(writeForm(form)) as unknown as ExcelJS.Buffer);
    sheet = workbook.getWorksheet('Phụ lục IV')!;
  });

  it('has the official page: A4 landscape, margins of NĐ 30, header repeated, page number from page 2', () => {
    const { pageSetup, headerFooter } = sheet;
    expect(pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToWidth: 1, fitToHeight: 0 });
    expect(pageSetup.printTitlesRow).toBe('6:6');
    const mm = Object.values(pageSetup.margins!).map((inches) => Math.round(inches * 25.4));
    expect(mm).toEqual([30, 15, 20, 20, 10, 10]);
    expect(headerFooter).toMatchObject({ differentFirst: true });
    expect(headerFooter.oddHeader).toMatch(/^&C.*&P$/);
    expect(headerFooter.firstHeader ?? null).toBeNull();
  });

  it('has Times New Roman everywhere, titles merged and bold', () => {
    const fonts = new Set<string | undefined>();
    sheet.eachRow((row) => row.eachCell((cell) => cell.isMerged || fonts.add(cell.font.name)));
    expect([...fonts]).toEqual(['Times New Roman']);
    expect(sheet.getCell('A1').font).toMatchObject({ bold: true, size: 14 });
    expect(sheet.getCell('A4').font).toMatchObject({ italic: true });
    expect(['A1', 'A2', 'A3', 'A4'].map((cell) => sheet.getCell(cell).isMerged)).toEqual([true, true, true, true]);
  });

  it('has footnote marks as superscript runs', () => {
    const runs = (sheet.getCell('E6').value as ExcelJS.CellRichTextValue).richText;
    expect(runs.filter((run) => run.font?.vertAlign === 'superscript').map((run) => run.text)).toEqual(['3', '4']);
    expect(runs.map((run) => run.text).join('')).toBe('Kết quả3/tình hình thực hiện các nhiệm vụ4');
  });

  it('offers the three phrases in column 6 of the tasks alone, and lets other text stand', () => {
    expect(workbook.getWorksheet('_CanCu')!.state).toBe('veryHidden');
    expect(workbook.getWorksheet('_CanCu')!.getColumn(1).values.slice(1)).toEqual(
      form.statuses.map(({ phrase }) => phrase),
    );
    expect(sheet.getCell('F8').dataValidation).toMatchObject({ type: 'list', formulae: ['CanCu_CoSoPhapLy'] });
    expect(sheet.getCell('F8').dataValidation.showErrorMessage).toBeFalsy();
    expect(sheet.getCell('F7').dataValidation).toBeUndefined();
  });

  it('numbers tasks with numbers and keeps what is typed as text', () => {
    expect(sheet.getCell('A7').value).toBe('I');
    expect(sheet.getCell('A8').value).toBe(1);
    expect(['D8', 'E8', 'F8', 'G8'].map((cell) => sheet.getCell(cell).numFmt)).toEqual(['@', '@', '@', '@']);
  });
});

describe('writeForm', () => {
  it('has every task, lead and deadline of the form', () => {
    const { text } = toBook(openWorkbook(writeForm(form))).sheets[0]!;
    const rows = text.filter((row) => /^\d+$/.test(row[0] ?? ''));
    expect(rows.map((row) => [row[1], row[3]])).toEqual(tasks.map((task) => [task.text, task.deadline]));
  });

  it('puts the agency in the place of the dots', () => {
    const { text } = toBook(openWorkbook(writeForm(form, { agency: 'Bộ Y tế & <A>' }))).sheets[0]!;
    expect(text[2]![0]).toBe('(Cơ quan rà soát: Bộ Y tế & <A>)');
  });

  it('keeps texts that look like formulas as text', () => {
    const values = ['=1+1', '+84', '-5', '@x'];
    const texts = Object.fromEntries(values.map((result, n) => [`I.${n + 1}`, { result }]));
    const grid = toBook(openWorkbook(writeForm(form, { texts }))).sheets[0]!;
    expect(grid.values.slice(7, 11).map((row) => row[4])).toEqual(values);
    expect(Object.values(grid.about).some((facts) => facts.formula)).toBe(false);
  });
});
