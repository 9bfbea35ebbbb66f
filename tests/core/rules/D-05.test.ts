import { result, ruleCases } from '../support/rule-cases.ts';

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
