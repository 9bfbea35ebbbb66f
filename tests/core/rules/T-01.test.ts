import { cell, ruleCases } from '../support/rule-cases.ts';

ruleCases('T-01', [
  ['decomposed result', cell('I.1', 'result', 'Bộ Công an đang xây dựng'.normalize('NFD')), ['I.1 result info']],
  ['decomposed note', cell('I.1', 'note', 'Đề nghị'.normalize('NFD')), ['I.1 note info']],
  ['decomposed agency line', { agency: 'Bộ Tài chính'.normalize('NFD') }, ['sheet agency info']],
  ['composed', cell('I.1', 'result', 'Bộ Công an đang xây dựng'), []],
  ['no Vietnamese letters', cell('I.1', 'note', 'OK 100%'), []],
]);
