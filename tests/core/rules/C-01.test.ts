import { basis, MUC1, result, ruleCases, ruleNames } from '../support/rule-cases.ts';

const cite = (text: string) => basis(`${MUC1}: ${text}`);
const I10 = ['I.10 basis error'];

ruleCases('C-01', [
  ['decree without year', cite('Nghị định số 59/NĐ-CP ngày 05/9/2022'), I10],
  ['circular without year', cite('Thông tư số 08/TT-BCA'), I10],
  ['joint circular without year', cite('Thông tư liên tịch số 01/TTLT-BCA-BTC ngày 05/5/2014'), I10],
  ['with year', cite('Nghị định số 59/2022/NĐ-CP ngày 05/9/2022'), []],
  ['before 1997', cite('Nghị định số 74/CP ngày 26/11/1994'), []],
  ['before 1997, symbol alone', cite('Nghị định 74/CP'), []],
  ['a decision needs none', cite('Quyết định số 06/QĐ-TTg ngày 06/01/2022'), []],
  ['neither symbol nor year, as a basis', cite('Nghị định số 59 của Chính phủ'), I10],
  ['neither, as a result: F-03 says it', result('Chính phủ đã ban hành Nghị định số 59'), []],
  ['a result with symbol and no year', result('Chính phủ đã ban hành Nghị định số 59/NĐ-CP'), ['I.1 result error']],
  ['year in words', cite('Nghị định 59 năm 2022 của Chính phủ'), []],
  ['a law by name', cite('Luật Căn cước công dân'), []],
]);

ruleCases('C-01', [
  ['the last day before years began', cite('Nghị định số 88/NĐ-CP ngày 31/12/1996'), []],
  ['the day on which they began', cite('Nghị định số 88/NĐ-CP ngày 01/01/1997'), I10],
  ['without a day', cite('Nghị định số 88/NĐ-CP'), I10],
  ['joint circulars of old', cite('Thông tư liên tịch số 12/TT-LB; Thông tư liên tịch số 13/TTLB'), []],
]);

ruleNames('C-01', [
  [
    'the number as written',
    cite('Nghị định số 59/NĐ-CP ngày 05/9/2022'),
    [{ kind: 'Nghị định', document: '59/NĐ-CP' }],
  ],
  ['a number without symbol', cite('Nghị định số 59 của Chính phủ'), [{ kind: 'Nghị định', document: '59' }]],
]);
