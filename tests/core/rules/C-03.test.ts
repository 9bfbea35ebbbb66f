import { basis, MUC1, ruleCases } from '../support/rule-cases.ts';

const cite = (text: string) => basis(`${MUC1}: ${text}`);

ruleCases('C-03', [
  ['another year', cite('Quyết định số 16/2023/QĐ-UBND ngày 28/4/2022'), ['I.10 basis warning']],
  ['the same', cite('Nghị định số 59/2022/NĐ-CP ngày 05/9/2022'), []],
  ['no year in the number', cite('Quyết định số 06/QĐ-TTg ngày 06/01/2022'), []],
  ['no date', cite('Nghị định số 59/2022/NĐ-CP'), []],
  ["year of a law's name", cite('Luật Nhà ở năm 2023'), []],
]);
