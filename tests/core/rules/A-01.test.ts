import { describe, expect, it } from 'vitest';
import { findings } from '../support/form-sheet.ts';
import { cell, ruleCases } from '../support/rule-cases.ts';

ruleCases('A-01', [
  ['a ministry', { agency: 'Bộ Công an' }, []],
  ['an abbreviated province', { agency: 'UBND TP Hải Phòng' }, []],
  ['unknown', { agency: 'Bộ Vũ trụ' }, ['sheet agency error']],
  ['all of them is nobody', { agency: 'Các bộ, ngành, địa phương' }, ['sheet agency error']],
  ['a unit of a province', { agency: 'Sở Tài chính tỉnh Cao Bằng' }, ['sheet agency warning']],
  ['blank is F-01', { agency: '………' }, []],
  ['unknown in column 3', cell('I.2', 'lead', 'Bộ Vũ trụ'), ['I.2 lead error']],
  ['a document in column 3 is A-04', cell('I.2', 'lead', 'Bộ Tài chính (Tờ trình số 419/TTr-SDL)'), []],
  ['another agency in column 3 is F-14', cell('I.2', 'lead', 'Bộ Công an'), []],
]);

describe('A-01 names what it does not know', () => {
  it('the unit and its parent', () => {
    const [issue] = findings('A-01', { agency: 'Sở Tài chính tỉnh Cao Bằng' });
    expect(issue?.params).toMatchObject({ kind: 'unit', parent: 'UBND tỉnh Cao Bằng' });
  });

  it.each([
    ['Bộ Thông tin Truyền thông', 'Bộ Thông tin và Truyền thông'],
    ['Bộ Tài chánh', 'Bộ Tài chính'],
    ['Bộ Vũ trụ và Thiên văn', null],
    ['Các bộ, ngành, địa phương', null],
  ])('%s: offers %s', (written, suggestion) => {
    expect(findings('A-01', { agency: written })[0]?.params['suggestion'] ?? null).toBe(suggestion);
  });
});
