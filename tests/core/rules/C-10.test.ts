import { basis, MUC1, ruleCases, ruleNames } from '../support/rule-cases.ts';
import type { Setup } from '../support/form-sheet.ts';

const cite = (text: string) => basis(`${MUC1}: ${text}`);
const both = (first: string, second: string): Setup => ({
  rows: { ...cite(first).rows, ...basis(`${MUC1}: ${second}`, 'II.12').rows },
});

ruleCases('C-10', [
  ['with and without year', both('Quyết định số 22/QĐ-TTg', 'Quyết định số 22/2022/QĐ-TTg'), ['II.12 basis warning']],
  [
    'one day, two numbers',
    both('Quyết định số 22/QĐ-TTg ngày 18/02/2022', 'Quyết định số 22/2022/QĐ-TTg ngày 18/02/2022'),
    ['II.12 basis warning'],
  ],
  [
    'days set them apart',
    both('Quyết định số 22/QĐ-TTg ngày 06/01/2022', 'Quyết định số 22/2022/QĐ-TTg ngày 18/02/2022'),
    [],
  ],
  ['another year', both('Quyết định số 22/QĐ-TTg ngày 06/01/2023', 'Quyết định số 22/2022/QĐ-TTg'), []],
  ['the list knows the other', cite('Quyết định số 06/2022/QĐ-TTg ngày 06/01/2022'), ['I.10 basis warning']],
  ['the list knows it, no day', cite('Quyết định số 06/2022/QĐ-TTg'), ['I.10 basis warning']],
  ['the list knows it, another day', cite('Quyết định số 06/2022/QĐ-TTg ngày 18/02/2022'), []],
  ['the year left out', cite('Quyết định số 34/QĐ-TTg ngày 08/11/2021'), ['I.10 basis warning']],
  ['the right one', cite('Quyết định số 06/QĐ-TTg ngày 06/01/2022'), []],
  ['not in the list', cite('Quyết định số 1690/QĐ-TTg ngày 26/9/2022'), []],
]);

ruleCases('C-10', [
  ['other symbols', both('Quyết định số 22/QĐ-BCA', 'Quyết định số 22/2022/QĐ-BCA'), []],
  ['another number', both('Quyết định số 23/QĐ-TTg', 'Quyết định số 22/2022/QĐ-TTg'), []],
  ['a nought in front', both('Quyết định số 007/QĐ-TTg', 'Quyết định số 7/2022/QĐ-TTg'), ['II.12 basis warning']],
  ['ten is not one', both('Quyết định số 10/QĐ-TTg', 'Quyết định số 1/2022/QĐ-TTg'), []],
  ['twice the same', both('Quyết định số 22/QĐ-TTg', 'Quyết định số 22/QĐ-TTg'), []],
  ['two normative ones', both('Quyết định số 22/2021/QĐ-TTg', 'Quyết định số 22/2022/QĐ-TTg'), []],
  [
    'the plain one of that year, the other without a day',
    both('Quyết định số 22/QĐ-TTg ngày 06/01/2022', 'Quyết định số 22/2022/QĐ-TTg'),
    ['II.12 basis warning'],
  ],
  [
    'the normative one with its day, the plain one without',
    both('Quyết định số 22/2022/QĐ-TTg ngày 18/02/2022', 'Quyết định số 22/QĐ-TTg'),
    ['II.12 basis warning'],
  ],
  ['no day and no year', cite('Quyết định số 34/QĐ-TTg'), []],
  ['another year than the one in the list', cite('Quyết định số 06/2021/QĐ-TTg'), []],
  ['nothing is known of documents', cite('Quyết định số 06/2022/QĐ-TTg'), [], { documents: undefined }],
]);

ruleNames('C-10', [
  [
    'the other one and where it stands',
    both('Quyết định số 22/QĐ-TTg', 'Quyết định số 22/2022/QĐ-TTg'),
    [{ document: '22/2022/QĐ-TTg', kind: 'twice', other: '22/QĐ-TTg', first: 'F18' }],
  ],
  [
    'the one in the list',
    cite('Quyết định số 34/QĐ-TTg ngày 08/11/2021'),
    [{ document: '34/QĐ-TTg', kind: 'list', other: '34/2021/QĐ-TTg' }],
  ],
]);
