import { row, ruleCases, ruleNames } from '../support/rule-cases.ts';

const result = 'Đã rà soát; đề nghị sửa đổi Thông tư số 12/2020/TT-BTC ngày 05/3/2020 về thuế.';
const asked = { agency: 'Bộ Tài chính', ...row('I.3', { result }) };
const basis = {
  agency: 'Bộ Tài chính',
  ...row('I.3', { result: 'Đang rà soát', basis: 'Nghị định số 45/2020/NĐ-CP' }),
};

ruleCases('F-11', [
  ['no list was given', asked, []],
  ['the same document', asked, ['I.3 result warning'], { reportedBefore: ['Sửa đổi Thông tư 12/2020/TT-BTC'] }],
  [
    'the same words',
    asked,
    ['I.3 result warning'],
    { reportedBefore: ['sửa đổi thông tư số 12/2020/TT-BTC ngày 05/3/2020'] },
  ],
  ['in the basis', basis, ['I.3 basis warning'], { reportedBefore: ['Nghị định 45/2020/NĐ-CP: Điều 10'] }],
  ['another document', asked, [], { reportedBefore: ['Sửa đổi Thông tư 13/2020/TT-BTC'] }],
  [
    'a province did not report then',
    { ...asked, agency: 'UBND tỉnh An Giang' },
    [],
    { reportedBefore: ['Thông tư 12/2020/TT-BTC'] },
  ],
  ['another task', row('I.4', { result }), [], { reportedBefore: ['Thông tư 12/2020/TT-BTC'] }],
]);

const reported = (...reportedBefore: string[]) => ({ reportedBefore });
const said = (text: string) => ({ agency: 'Bộ Tài chính', ...row('I.3', { result: text }) });

ruleCases('F-11', [
  [
    'twenty characters of the same words',
    said('Rà soát hoạt động in.'),
    ['I.3 result warning'],
    reported('Rà soát hoạt động in'),
  ],
  ['fewer are chance', said('Rà soát hoạt động i.'), [], reported('Rà soát hoạt động i')],
  ['long and other words', said('Rà soát hoạt động in.'), [], reported('Rà soát hoạt động du lịch trong nước')],
  [
    'one of several documents',
    asked,
    ['I.3 result warning'],
    reported('Thông tư 13/2020/TT-BTC và Thông tư 12/2020/TT-BTC'),
  ],
  [
    'the second of the list',
    asked,
    ['I.3 result warning'],
    reported('Sửa đổi Luật Căn cước', 'Thông tư 12/2020/TT-BTC'),
  ],
  ['no agency', { ...asked, agency: undefined }, [], reported('Thông tư 12/2020/TT-BTC')],
  ['an unknown agency', { ...asked, agency: 'Bộ Vũ trụ' }, [], reported('Thông tư 12/2020/TT-BTC')],
  ['the task is not there', { agency: 'Bộ Tài chính', without: ['I.3'] }, [], reported('Thông tư 12/2020/TT-BTC')],
]);

ruleNames('F-11', [
  ['what was reported', asked, [{ repeated: 'Thông tư 12/2020/TT-BTC' }], reported('Thông tư 12/2020/TT-BTC')],
]);
