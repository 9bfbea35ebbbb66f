import { basis, MUC1, ruleCases } from '../support/rule-cases.ts';

const cite = (text: string, agency = 'Bộ Công an') => ({ agency, ...basis(`${MUC1}: ${text}`) });
const B = ['I.10 basis warning'];

ruleCases('C-11', [
  ['a decision', cite('Quyết định số 12/2021/QĐ-UBND ngày 05/5/2021'), B],
  ['a resolution', cite('Nghị quyết số 12/2021/NQ-HĐND ngày 05/5/2021'), B],
  ['a plan', cite('Kế hoạch số 12/KH-UBND ngày 05/5/2021'), B],
  ['with its province', cite('Quyết định số 12/2021/QĐ-UBND của UBND tỉnh An Giang'), []],
  ['with its city', cite('Quyết định số 12/2021/QĐ-UBND của UBND TP. Hồ Chí Minh'), []],
  ['Thanh Hoá beside Thanh Hóa', cite('Quyết định số 12/2021/QĐ-UBND của UBND tỉnh Thanh Hoá'), []],
  ['a commune', cite('Quyết định số 12/QĐ-UBND của UBND xã Tân An'), []],
  ["in a province's own sheet", cite('Quyết định số 12/2021/QĐ-UBND', 'UBND tỉnh An Giang'), []],
  ['nobody knows whose sheet', cite('Quyết định số 12/2021/QĐ-UBND', 'Ban số 9'), []],
  ['a ministry', cite('Quyết định số 12/QĐ-BCA'), []],
]);
