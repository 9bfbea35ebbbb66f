import { result, ruleCases, ruleNames } from '../support/rule-cases.ts';

const issued = (date: string) =>
  `Chính phủ đã ban hành Nghị định số 13/2023/NĐ-CP ngày ${date} về bảo vệ dữ liệu cá nhân`;

ruleCases('D-05', [
  ['a year late', result(issued('17/4/2023'), 'I.4'), ['I.4 result info']],
  ['on the last day', result(issued('31/5/2022'), 'I.4'), []],
  ['in time', result(issued('30/4/2022'), 'I.4'), []],
  [
    'the first in time, another later',
    result(`${issued('30/4/2022')}; Nghị định số 12/2023/NĐ-CP ngày 05/3/2023`, 'I.4'),
    [],
  ],
  ['a report is no result', result('Đã hoàn thành, theo Báo cáo số 12/BC-BCA ngày 05/3/2023', 'V.1'), []],
  ['no deadline', result(issued('17/4/2023'), 'I.11'), []],
  [
    'a cell changed silences nothing',
    { rows: { 'I.4': { result: issued('17/4/2023'), deadline: 'Tháng 5/2030' } } },
    ['I.4 result info'],
  ],
]);

ruleCases('D-05', [
  [
    'later and earlier in the text: the earliest counts',
    result(`${issued('05/3/2023')}; Nghị định số 12/2022/NĐ-CP ngày 30/4/2022`, 'I.4'),
    [],
  ],
  ['not yet completed', result(`${issued('17/4/2023')}; đang xây dựng Thông tư`, 'I.4'), []],
  [
    'a day in the basis is none of a result',
    { rows: { 'I.4': { result: 'Đã ban hành Nghị định', basis: 'Nghị định số 13/2023/NĐ-CP ngày 17/4/2023' } } },
    [],
  ],
]);

ruleNames('D-05', [
  [
    'the days',
    result(issued('17/4/2023'), 'I.4'),
    [{ deadline: 'Tháng 5/2022', due: '2022-05-31', issued: '2023-04-17' }],
  ],
]);
