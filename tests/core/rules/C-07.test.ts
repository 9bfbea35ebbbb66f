import { basis, MUC1, ruleCases, ruleNames } from '../support/rule-cases.ts';

const cite = (date: string) => basis(`${MUC1}: Quyết định số 12/QĐ-BCA ngày ${date}`);

ruleCases('C-07', [
  ['no such day', cite('31/02/2022'), ['I.10 basis error']],
  ['no such month', cite('05/13/2022'), ['I.10 basis error']],
  ['a year far ahead', cite('15/5/2106'), ['I.10 basis error']],
  ['before 1945', cite('15/5/1202'), ['I.10 basis error']],
  ['year of two digits', cite('15/5/22'), ['I.10 basis error']],
  ['after the report date', cite('10/6/2023'), ['I.10 basis warning']],
  ['years after an old report date', cite('11/5/2026'), ['I.10 basis warning']],
  [
    'several in one cell: the worst is told',
    cite('10/6/2023; Quyết định số 13/QĐ-BCA ngày 31/02/2022'),
    ['I.10 basis error'],
  ],
  ['on the report date', cite('09/6/2023'), []],
  ['leap day', cite('29/02/2020'), []],
  ['the same document, reported later', cite('11/5/2026'), [], { reportDate: '2026-11-24' }],
]);

ruleCases('C-07', [
  ['the first year', cite('02/9/1945'), []],
  ['the year before it', cite('31/12/1944'), ['I.10 basis error']],
  ['as far ahead as a report may be left behind', cite('31/12/2033'), ['I.10 basis warning']],
  ['a year farther', cite('01/01/2034'), ['I.10 basis error']],
  ['no day at all', basis(`${MUC1}: Quyết định số 12/QĐ-BCA`), []],
]);

const named = (kind: string, date: string) => ({
  kind,
  date,
  document: `Quyết định số 12/QĐ-BCA ngày ${date}`,
  reportDate: '2023-06-09',
});
ruleNames('C-07', [
  ['no such day', cite('31/02/2022'), [named('impossible', '31/02/2022')]],
  ['a year of two digits', cite('15/5/22'), [named('short', '15/5/22')]],
  ['a year that cannot be', cite('15/5/2106'), [named('year', '15/5/2106')]],
  ['after the report date', cite('10/6/2023'), [named('later', '10/6/2023')]],
]);
