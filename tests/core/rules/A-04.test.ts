import { cell, ruleCases } from '../support/rule-cases.ts';

ruleCases('A-04', [
  ['a document', cell('I.2', 'lead', 'Bộ Tài chính (Tờ trình số 419/TTr-SDL ngày 05/5/2026)'), ['I.2 lead warning']],
  ['a name twice', cell('I.2', 'lead', 'Bộ Tài chính, Bộ Tài chính'), ['I.2 lead warning']],
  ['a name twice, below', cell('I.2', 'lead', 'Bộ Tài chính\nBộ tài chính'), ['I.2 lead warning']],
  ['two names', cell('I.2', 'lead', 'Bộ Tài chính, Bộ Công an'), []],
  ['the form', {}, []],
  ['unknown is A-01', cell('I.2', 'lead', 'Bộ Vũ trụ'), []],
]);
