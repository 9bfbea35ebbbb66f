import { describe, expect, it } from 'vitest';
import { findings } from '../support/form-sheet.ts';
import { cell, MUC1, ruleCases } from '../support/rule-cases.ts';

const blank = { agency: 'UBND thành phố Hải Phòng' };
const folded = ['sheet result info'];

ruleCases('F-13', [
  [
    'in time: both tasks of everybody',
    blank,
    ['I.3 result warning', 'II.7 result warning', ...folded],
    { reportDate: '2022-03-31' },
  ],
  ['overdue: D-04 says it', blank, folded],
  [
    'recurring is never overdue',
    { agency: 'Bộ Khoa học và Công nghệ' },
    ['I.11 result warning', ...folded],
    { reportDate: '2030-01-01' },
  ],
  [
    'dots are nothing',
    { ...blank, ...cell('I.3', 'result', '…') },
    ['I.3 result warning', 'II.7 result warning', ...folded],
    { reportDate: '2022-03-31' },
  ],
  ['column 6 alone', { ...blank, ...cell('IV.2', 'basis', MUC1) }, ['IV.2 result warning', ...folded]],
  ['a round that asks for all', blank, [], { scope: [], severities: { 'F-13': 'none' } }],
]);

describe('F-13 folds what does not concern the agency', () => {
  it('counts the empty rows out of scope', () => {
    const issues = findings('F-13', blank);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ task: null, cell: null, params: { count: 50 } });
  });

  it('has nothing to fold when every task is in scope', () => {
    expect(findings('F-13', blank, { scope: 'all' }).filter(({ task }) => task === null)).toEqual([]);
  });
});
