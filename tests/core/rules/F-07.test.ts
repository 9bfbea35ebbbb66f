import { basis, MUC1, row, ruleCases } from '../support/rule-cases.ts';

const done = 'Bộ Công an đã ban hành Thông tư số 08/2022/TT-BCA ngày 27/01/2022';

ruleCases('F-07', [
  ['completed and assessed', row('I.1', { result: done, basis: MUC1 }), ['I.1 basis info']],
  ['completed, documents named only', row('I.1', { result: done, basis: 'Luật Căn cước công dân' }), []],
  ['completed, blank', row('I.1', { result: done }), []],
  ['in progress', basis(MUC1), []],
]);
