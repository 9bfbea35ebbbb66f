import { cell, ruleCases } from '../support/rule-cases.ts';

ruleCases('D-01', [
  ['as issued, all 52', {}, []],
  ['a wish', cell('I.2', 'deadline', 'sớm nhất có thể'), ['I.2 deadline error']],
  ['no such month', cell('I.2', 'deadline', 'Tháng 13/2022'), ['I.2 deadline error']],
  ['another month (F-14 says so)', cell('I.2', 'deadline', 'Tháng 5/2022'), []],
  ['quarter', cell('I.2', 'deadline', 'Quý I/2026'), []],
  ['blank', cell('I.2', 'deadline', ''), []],
  [
    'a date cell is D-03',
    { ...cell('I.2', 'deadline', 'Mar-22'), facts: { 'I.2': { deadline: { date: '2022-03-01' } } } },
    [],
  ],
]);
