import { basis, MUC1, ruleCases, ruleNames } from '../support/rule-cases.ts';

const cite = (text: string) => basis(`${MUC1}: ${text}`);
const B = ['I.10 basis warning'];

ruleCases('C-20', [
  ['a term too early', cite('Luật Căn cước số 26/2023/QH14'), B],
  ['a term too late', cite('Luật Căn cước công dân số 59/2014/QH15'), B],
  ['the standing committee', cite('Nghị quyết số 12/2020/UBTVQH15'), B],
  ['right', cite('Luật Căn cước số 26/2023/QH15'), []],
  ['the year of change, the old one', cite('Nghị quyết số 12/2021/QH14'), []],
  ['the year of change, the new one', cite('Nghị quyết số 29/2021/QH15'), []],
  ['2026', cite('Nghị quyết số 27/2026/QH16'), [], { reportDate: '2026-11-24' }],
  ['before years were written', cite('Luật Hộ tịch'), []],
  ['no such term in the list', cite('Luật số 12/2040/QH19'), []],
]);

ruleCases('C-20', [
  ['the year of the day, where the number has none', cite('Nghị quyết số 12/QH14 ngày 05/5/2022'), B],
  ['no year at all', cite('Nghị quyết số 12/QH14'), []],
  ['no symbol', cite('Luật Căn cước năm 2023'), []],
  ['a symbol that only begins so', cite('Quyết định số 12/2023/QĐ-BCA'), []],
  ['nothing is known of terms', cite('Luật Căn cước số 26/2023/QH14'), [], { documents: undefined }],
]);

ruleNames('C-20', [
  [
    'the term and its years',
    cite('Luật Căn cước số 26/2023/QH14'),
    [{ document: 'Luật Căn cước số 26/2023/QH14', term: '14', year: '2023', from: 2016, to: 2021 }],
  ],
]);
