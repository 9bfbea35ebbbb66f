import { describe, expect, it } from 'vitest';
import { fixes } from '../../../core/fixes/index.ts';
import { assessed, findings, tasks, type Setup } from '../support/form-sheet.ts';
import { cell, ruleCases } from '../support/rule-cases.ts';

const dated = (shown: string, date: string, task = 'I.2'): Setup => ({
  ...cell(task, 'deadline', shown),
  facts: { [task]: { deadline: { date } } },
});

ruleCases('D-03', [
  ['"3/2022" became a date', dated('Mar-22', '2022-03-01'), ['I.2 deadline warning']],
  ['a serial exported as text', cell('I.2', 'deadline', '2022-03-01 00:00:00'), ['I.2 deadline warning']],
  ['words', {}, []],
  ['a date in another column', { ...cell('I.2', 'result', '2022-03-01 00:00:00') }, []],
  [
    'a date cell in another column',
    { ...cell('I.2', 'note', 'x'), facts: { 'I.2': { note: { date: '2022-03-01' } } } },
    [],
  ],
  [
    'exported with an hour, with seconds, without',
    cell('I.2', 'deadline', ' 2022-03-01T00:00 '),
    ['I.2 deadline warning'],
  ],
  ['exported as a day', cell('I.2', 'deadline', '2022-03-01'), ['I.2 deadline warning']],
  ['a day among words', cell('I.2', 'deadline', 'Trước 2022-03-01'), []],
  ['a day with words behind', cell('I.2', 'deadline', '2022-03-01 hoặc sau'), []],
  ['glued to a number', cell('I.2', 'deadline', '12022-03-01'), []],
  ['"3/2022" that stayed text', cell('I.2', 'deadline', '3/2022'), []],
]);

describe('D-03 gives the words back', () => {
  it.each([
    ["the form's own month", dated('3/1/2022', '2022-03-01'), 'Tháng 3/2022'],
    ["the form's own padded month", dated('Jan-22', '2022-01-01', 'I.1'), 'Tháng 01/2022'],
    ['another month', dated('Mar-26', '2026-03-01'), 'Tháng 3/2026'],
    ['exported as text', cell('I.2', 'deadline', '2022-03-01 00:00:00'), 'Tháng 3/2022'],
    ['a day', dated('6/15/2022', '2022-06-15'), 'ngày 15/6/2022'],
  ])('%s', (_, setup, text) => {
    expect(findings('D-03', setup)[0]?.fix).toMatchObject({ safe: true, ops: [{ op: 'text', after: text }] });
  });
});

describe('D-03 writes each month as the form does', () => {
  const months = tasks.filter(({ deadline }) => /^Tháng \d/.test(deadline));
  it.each(months.map(({ id, deadline }) => [id, deadline]))('%s: %s', (id, deadline) => {
    const [, month = '', year = ''] = /(\d+)\/(\d+)/.exec(deadline) ?? [];
    const [issue] = findings('D-03', dated('x', `${year}-${month.padStart(2, '0')}-01`, id));
    expect(issue?.fix?.ops).toMatchObject([{ after: deadline }]);
  });
});

it('mending all that is safe leaves other columns as they are', () => {
  const written = { ...cell('I.2', 'result', 'Đã  ban hành 2022-03-01') };
  expect(fixes(assessed({ agency: 'Bộ Công an', ...written }), { cells: ['E10'] }).changes).toMatchObject([
    { rule: 'T-03', after: 'Đã ban hành 2022-03-01' },
  ]);
});
