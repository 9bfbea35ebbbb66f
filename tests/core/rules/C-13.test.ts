import { describe, expect, it } from 'vitest';
import { findings } from '../support/form-sheet.ts';
import { basis, MUC1, ruleCases } from '../support/rule-cases.ts';

const cite = (text: string) => basis(`${MUC1}: ${text}`);
const B = ['I.10 basis warning'];

ruleCases('C-13', [
  ['two letters changed places', cite('Thông tư số 12/2020/TT-BNNPTTN'), B],
  ['a letter missing', cite('Thông tư số 12/2020/TT-BLĐTBH'), B],
  ['nobody has it', cite('Thông tư số 12/2020/TT-XYZW'), B],
  ['one of two issuers', cite('Thông tư liên tịch số 12/2014/TTLT-BCA-BNNPTTN'), B],
  ['an administrative document, a near miss', cite('Quyết định số 12/QĐ-BNNPTTN'), B],
  ['a ministry', cite('Thông tư số 12/2020/TT-BNNPTNT'), []],
  ['a ministry of old', cite('Thông tư số 12/2005/TT-BTM ngày 05/5/2005'), []],
  ['the Government', cite('Nghị định số 47/2020/NĐ-CP'), []],
  ['a department of a ministry', cite('Công văn số 12/BTC-NSNN'), []],
  ['a department of a province', cite('Công văn số 12/SNNMT-VP'), []],
  ['a steering committee', cite('Quyết định số 12/QĐ-BCĐĐA06'), []],
  ['a police unit', cite('Công văn số 12/C06-TTDLDC'), []],
  ['a province', cite('Quyết định số 12/2021/QĐ-UBND của UBND tỉnh An Giang'), []],
  ['the National Assembly', cite('Luật số 26/2023/QH15'), []],
  ['nothing is known of symbols', cite('Thông tư số 12/2020/TT-XYZW'), [], { documents: undefined }],
]);

describe('C-13 suggests', () => {
  it.each([
    ['TT-BNNPTTN', 'TT-BNNPTNT'],
    ['TT-BLĐTBH', 'TT-BLĐTBXH'],
    ['TT-XYZW', null],
  ])('%s → %s', (written, suggestion) => {
    expect(findings('C-13', cite(`Thông tư số 12/2020/${written}`))[0]?.params['suggestion']).toBe(suggestion);
  });
});

ruleCases('C-13', [
  ['an administrative document, nobody near', cite('Quyết định số 12/QĐ-XYZW'), []],
  ['nearly a ministry, but with a tail of its own', cite('Công văn số 12/BNNPTTN1-VP'), []],
  ['a plan of nobody known, numbered by year', cite('Kế hoạch số 12/2020/KH-XYZW'), []],
  ['a circular without year, nobody near', cite('Thông tư số 12/TT-XYZW'), []],
  ['no symbol', cite('Luật Căn cước'), []],
  ['no symbol, and nothing is known', cite('Luật Căn cước'), [], { documents: undefined }],
]);
