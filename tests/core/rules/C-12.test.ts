import { basis, MUC1, ruleCases } from '../support/rule-cases.ts';

const cite = (text: string) => basis(`${MUC1}: ${text}`);

ruleCases('C-12', [
  ["in the State's way", cite('Nghị quyết số 66/NQ-TW ngày 30/4/2025'), ['I.10 basis info']],
  ['a directive', cite('Chỉ thị số 04/CT-TW'), ['I.10 basis info']],
  ["in the Party's way", cite('Nghị quyết số 66-NQ/TW ngày 30/4/2025'), []],
  ['a conclusion', cite('Kết luận số 127-KL/TW ngày 28/02/2025'), []],
  ['a document of the State', cite('Nghị quyết số 131/NQ-CP ngày 06/10/2022'), []],
]);
