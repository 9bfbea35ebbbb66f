import { cell, ruleCases } from '../support/rule-cases.ts';

ruleCases('D-06', [
  [
    'a bracket contradicts',
    cell('I.4', 'deadline', 'Tháng 6/2026 (hoàn thành chậm nhất 31/5/2026)'),
    ['I.4 deadline warning'],
  ],
  ['a bracket agrees', cell('I.4', 'deadline', 'Tháng 5/2026 (chậm nhất ngày 31/5/2026)'), []],
  ['a bracket explains', cell('I.4', 'deadline', 'Tháng 5/2026 (theo lộ trình sửa đổi Luật)'), []],
  ['one deadline', cell('I.4', 'deadline', 'Tháng 5/2022'), []],
  ['phases of the form', {}, []],
]);
