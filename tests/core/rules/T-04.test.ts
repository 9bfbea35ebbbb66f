import { describe, expect, it } from 'vitest';
import { explain } from '../../../core/issues/index.ts';
import { assess } from '../../../core/check/index.ts';
import { readForm } from '../../../core/read-form/index.ts';
import { bookOf, contextOf, findings, form, gridOf, legacyLetters, type Setup } from '../support/form-sheet.ts';
import { result, ruleCases } from '../support/rule-cases.ts';

const TCVN3 = 'Ban hµnh NghÞ ®Þnh vÒ b¶o vÖ d÷ liÖu';
const VNI = 'Ban haønh Nghò ñònh veà baûo veä döõ lieäu';
const font = (setup: Setup, name: string): Setup => ({ ...setup, facts: { 'I.1': { result: { font: name } } } });
const R = ['I.1 result error'];

ruleCases('T-04', [
  ['TCVN3 by its font', font(result(TCVN3), '.VnTime'), R],
  ['VNI by its font', font(result(VNI), 'VNI-Times'), R],
  ['TCVN3 by its text', result(TCVN3), R],
  ['VNI by its text', result(VNI), R],
  ['Unicode that kept an old font', font(result('Ban hành Nghị định'), '.VnTime'), []],
  ['Unicode', result('Ban hành Nghị định số 13/2023/NĐ-CP ngày 17/4/2023'), []],
  ['plain letters', result('Trung tâm IOC; website: www.bca.gov.vn'), []],
  ['signs of our days', result('Đạt 95% ± 2%, diện tích 12 m², © Bộ Công an'), []],
  ['nothing is known of letters', result(TCVN3), [], { legacyLetters: undefined }],
]);

const CODES = new Map(Object.entries(legacyLetters.tcvn3).map(([code, letter]) => [letter, code]));
const inTcvn3 = (text: string): string => [...text.normalize('NFC')].map((char) => CODES.get(char) ?? char).join('');

describe('T-04', () => {
  it('offers the text in Unicode, never unasked', () => {
    const [issue] = findings('T-04', font(result(TCVN3), '.VnTime'));
    expect(issue?.fix).toMatchObject({ safe: false, ops: [{ after: 'Ban hành Nghị định về bảo vệ dữ liệu' }] });
  });

  it('is one finding where the whole sheet is in a legacy font', () => {
    const grid = gridOf({ agency: 'Bộ Công an' });
    const text = grid.text.map((line) => line.map(inTcvn3));
    const read = readForm(bookOf({ ...grid, text, values: text }), form, { letters: legacyLetters });
    if (!read.ok) throw new Error(read.reason);
    const found = assess(read.sheet, contextOf()).issues.filter(({ rule }) => rule === 'T-04');
    expect(found).toMatchObject([{ task: null, cell: null, params: { kind: 'sheet', encoding: 'TCVN3' } }]);
    expect(found.map((issue) => explain(issue, 'vi'))[0]).toMatch(/^Cả trang tính/);
  });
});
