import { describe, expect, it } from 'vitest';
import { findings, tasks } from '../support/form-sheet.ts';
import { cell, row, ruleCases } from '../support/rule-cases.ts';

ruleCases('F-14', [
  ['as issued', {}, []],
  ['another deadline', cell('I.2', 'deadline', 'Tháng 3/2030'), ['I.2 deadline warning']],
  ['another agency', cell('I.2', 'lead', 'Bộ Công an'), ['I.2 lead warning']],
  ['one agency more', cell('I.2', 'lead', 'Bộ Tài chính, Bộ Công an'), ['I.2 lead warning']],
  ['a padded month is not forbidden (D-02)', cell('I.2', 'deadline', 'Tháng 03/2022'), []],
  ['line breaks', cell('I.2', 'lead', 'Bộ\nTài chính'), []],
  ['letter case is A-02', cell('I.2', 'lead', 'Bộ tài chính'), []],
  ['agencies one below the other are A-02', cell('V.4', 'lead', 'Bộ Công an\nBộ Tài chính'), []],
  ['the order is part of the form', cell('V.4', 'lead', 'Bộ Tài chính, Bộ Công an'), ['V.4 lead warning']],
  ['final full stop', cell('I.2', 'deadline', 'Tháng 3/2022.'), []],
  ['blanked deadline', cell('I.2', 'deadline', ''), ['I.2 deadline warning']],
  ['blank below the same text: merged', cell('I.5', 'lead', ''), []],
  [
    'a date of the very month is D-03',
    { ...cell('I.2', 'deadline', 'Mar-22'), facts: { 'I.2': { deadline: { date: '2022-03-01' } } } },
    [],
  ],
  [
    'a date of another month',
    { ...cell('I.2', 'deadline', 'Mar-30'), facts: { 'I.2': { deadline: { date: '2030-03-01' } } } },
    ['I.2 deadline warning'],
  ],
  ['the very month, exported as text', cell('I.2', 'deadline', '2022-03-01 00:00'), []],
  ['out of scope too', row('II.2', { deadline: 'Năm 2030' }), ['II.2 deadline warning']],
]);

describe("F-14 puts the form's own text back, when asked to", () => {
  it.each([
    ['I.2', 'deadline', 'Tháng 3/2030', 'Tháng 3/2022'],
    ['I.1', 'deadline', 'Tháng 3/2030', 'Tháng 01/2022'],
    ['I.2', 'lead', 'Bộ Công an', 'Bộ Tài chính'],
    ['V.4', 'lead', 'Bộ Tài chính, Bộ Công an', 'Bộ Công an, Bộ Tài chính'],
    ['VI.1', 'lead', 'Bộ Công an', tasks.find(({ id }) => id === 'VI.1')?.lead],
  ] as const)('%s %s', (task, field, before, after) => {
    const [issue] = findings('F-14', cell(task, field, before));
    expect(issue?.fix).toMatchObject({ safe: false, ops: [{ op: 'text', before, after }] });
  });

  it('in its own column only', () => {
    const both = findings('F-14', row('I.2', { lead: 'Bộ Công an', deadline: 'Tháng 3/2030' }));
    expect(both.map(({ field, fix }) => [field, fix?.ops.map((op) => op.op === 'text' && op.after)])).toEqual([
      ['lead', ['Bộ Tài chính']],
      ['deadline', ['Tháng 3/2022']],
    ]);
  });
});
