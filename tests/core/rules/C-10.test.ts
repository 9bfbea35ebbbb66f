import { basis, MUC1, ruleCases } from '../support/rule-cases.ts';
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
