import { describe, expect, it } from 'vitest';
import { findings } from '../support/form-sheet.ts';
import { cell, MUC1, ruleCases } from '../support/rule-cases.ts';

const haiPhong = { agency: 'UBND thành phố Hải Phòng' };
const both = ['I.3 result warning', 'II.7 result warning'];

ruleCases('D-04', [
  ['the day after the month', haiPhong, ['I.3 result warning'], { reportDate: '2022-04-01' }],
  ['the last day of the month', haiPhong, [], { reportDate: '2022-03-31' }],
  ['"từ ngày" from that day on', haiPhong, both, { reportDate: '2022-06-01' }],
  ['the day before', haiPhong, ['I.3 result warning'], { reportDate: '2022-05-31' }],
  ['something is reported', { ...haiPhong, ...cell('I.3', 'result', 'Đang rà soát') }, ['II.7 result warning']],
  ['a changed deadline does not help', { ...haiPhong, ...cell('I.3', 'deadline', 'Tháng 3/2030') }, both],
  [
    'recurring is never overdue',
    { agency: 'Bộ Khoa học và Công nghệ' },
    ['I.3 result warning', 'II.7 result warning', 'V.6 result warning'],
    { reportDate: '2030-01-01' },
  ],
  [
    'column 6 alone',
    { ...haiPhong, ...cell('I.4', 'basis', MUC1) },
    ['I.3 result warning', 'I.4 result warning', 'II.7 result warning'],
  ],
  [
    'a successor answers for its predecessor',
    { agency: 'Bộ Nông nghiệp và Môi trường' },
    ['I.3 result warning', 'II.7 result warning', 'V.3 result warning', 'V.17 result warning'],
    { reportDate: '2026-11-24' },
  ],
]);

describe('D-04 takes the place of F-13', () => {
  it('exactly one of them per empty row', () => {
    const tasks = [...findings('D-04', {}), ...findings('F-13', {})].map(({ task }) => task);
    expect(new Set(tasks).size).toBe(tasks.length);
  });
});
