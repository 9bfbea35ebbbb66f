import { ruleCases } from '../support/rule-cases.ts';

ruleCases('F-01', [
  ['the dots of the issued form', { agency: '…………………' }, ['sheet agency error']],
  ['plain dots', { agency: '.....................' }, ['sheet agency error']],
  ['nothing after the colon', { agency: '' }, ['sheet agency error']],
  ['a ministry', { agency: 'Bộ Tài chính' }, []],
  ['a province', { agency: 'UBND thành phố Hải Phòng' }, []],
  ['an unknown name is A-01, not F-01', { agency: 'Bộ Vũ trụ' }, []],
]);
