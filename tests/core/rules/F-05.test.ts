import { describe, expect, it } from 'vitest';
import { findings } from '../support/form-sheet.ts';
import { basis, MUC1, MUC2, MUC3, result, row, ruleCases } from '../support/rule-cases.ts';

const I10 = ['I.10 basis error'];

ruleCases('F-05', [
  ['in progress, column 6 blank', basis(''), I10],
  ['dots', basis('……'), I10],
  ['not started', row('I.10', { result: 'Chưa triển khai' }), I10],
  ['level 1', basis(`${MUC1}: Luật Căn cước công dân`), []],
  ['level 2', basis(MUC2), []],
  ['level 3 with its lead-in', basis(`Nhiệm vụ, giải pháp/mục tiêu ${MUC3.toLowerCase()}`), []],
  ['a short form is no status', basis('Đủ'), I10],
  ['negation is none of the three', basis('Chưa có đầy đủ cơ sở pháp lý'), I10],
  ['completed', result('Đã ban hành Thông tư số 08/2022/TT-BCA ngày 27/01/2022'), []],
  ['not applicable', row('I.10', { result: 'Không thuộc chức năng, nhiệm vụ' }), []],
  ['row empty in both columns', {}, []],
  ['column 6 written, column 5 blank: F-13 or D-04 say it', row('I.10', { basis: 'Đủ' }), []],
  ['out of scope but written by the officer', { agency: 'Bộ Tài chính', ...basis('') }, I10],
  ['out of scope, as the form prints it (I.7)', { agency: 'Bộ Tài chính', issued: true }, []],
]);

describe('F-05 offers what a short form may mean', () => {
  it.each([
    ['Mức 2', ['needs-completion']],
    ['Chưa có đầy đủ cơ sở pháp lý', ['needs-completion', 'none']],
    ['', []],
  ])('%s', (text, candidates) => {
    expect(findings('F-05', basis(text))[0]?.params['candidates']).toEqual(candidates);
  });
});
