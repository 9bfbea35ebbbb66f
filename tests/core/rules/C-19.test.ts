import { basis, MUC1, ruleCases } from '../support/rule-cases.ts';

const cite = (text: string) => basis(`${MUC1}: ${text}`);
const B = ['I.10 basis info'];

ruleCases('C-19', [
  ['nobody named', cite('Công văn số 452/TCT ngày 05/5/2023'), B],
  ['with a unit', cite('Công văn số 311/TCT-DNNCN'), B],
  ['of the task force', cite('Công văn số 452/TCT của Tổ công tác triển khai Đề án 06'), []],
  ['of the tax office', cite('Công văn số 311/TCT-DNNCN của Tổng cục Thuế'), []],
  ["the form's own dispatch", cite('Công văn số 2367/TCT ngày 09/6/2023'), B],
  ['another symbol', cite('Công văn số 311/BTC-TCTHQ'), []],
]);
