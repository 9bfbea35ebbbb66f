import { describe, expect, it } from 'vitest';
import { findings, tasks } from '../support/form-sheet.ts';
import { cell, row, ruleCases, ruleNames } from '../support/rule-cases.ts';

const text = (id: string): string => tasks.find((task) => task.id === id)?.text ?? '';

ruleCases('F-02', [
  ['the form as it is', {}, []],
  ['one missing', { without: ['V.13'] }, ['V.13 task error']],
  ['one twice', { twice: ['II.5'] }, ['II.5 task error']],
  ['reworded', cell('I.9', 'task', text('I.9').replace('Luật Bảo vệ', 'Nghị định về Bảo vệ')), ['I.9 task error']],
  ['other blanks and line breaks', cell('I.9', 'task', text('I.9').replace(' tham mưu', '\n  tham mưu')), []],
  ['no final full stop', cell('I.9', 'task', text('I.9').replace(/\.$/, '')), []],
  ['hoà for hòa, NFD', cell('I.9', 'task', text('I.9').normalize('NFD')), []],
]);

describe('F-02 says what is the matter', () => {
  it('a missing task has no cell, a doubled one names the first line', () => {
    expect(findings('F-02', { without: ['V.13'] })[0]).toMatchObject({ cell: null, params: { kind: 'missing' } });
    const [doubled] = findings('F-02', { twice: ['II.5'] });
    expect(doubled?.params).toMatchObject({ kind: 'doubled' });
    expect(Number(doubled?.params['first'])).toBeLessThan(Number(doubled?.params['row']));
  });
});

ruleNames('F-02', [
  ['missing', { without: ['V.13'] }, [{ kind: 'missing' }]],
  ['doubled: where both stand', { twice: ['II.5'] }, [{ kind: 'doubled', row: 34, first: 25 }]],
  [
    'reworded: where',
    cell('I.9', 'task', text('I.9').replace('Luật Bảo vệ', 'Nghị định về Bảo vệ')),
    [{ kind: 'reworded', row: 17 }],
  ],
  [
    'a foreign row: where, and its words',
    row('I.9', {
      tt: '',
      task: 'Tổ chức hội nghị tập huấn cho cán bộ cấp xã',
      lead: 'UBND tỉnh',
      deadline: 'Năm 2023',
    }),
    [{ kind: 'missing' }, { kind: 'foreign', row: 17, text: 'Tổ chức hội nghị tập huấn cho cán bộ cấp xã' }],
  ],
]);

describe('F-02 offers for each finding its own repair', () => {
  const sheet = {
    without: ['V.13'],
    twice: ['II.5'],
    rows: {
      'I.9': { task: text('I.9').replace('Luật Bảo vệ', 'Nghị định về Bảo vệ') },
      'I.10': { task: text('I.10').replace('cơ chế', 'quy chế') },
    },
  };
  const repairs = findings('F-02', sheet).map(({ task, params, fix }) => [task, params['kind'], fix?.ops] as const);

  it.each([
    ['I.9', 'reworded', { op: 'text', cell: 'B17', after: text('I.9') }],
    ['I.10', 'reworded', { op: 'text', cell: 'B18', after: text('I.10') }],
    ['II.5', 'doubled', { op: 'deleteRow', at: 34 }],
    ['V.13', 'missing', { op: 'text', after: text('V.13') }],
  ])('%s %s', (task, kind, op) => {
    const own = repairs.find(([id, what]) => id === task && what === kind)?.[2];
    expect(own).toContainEqual(expect.objectContaining(op));
    const others = repairs.filter(([id]) => id !== task).flatMap(([, , ops]) => ops ?? []);
    expect(others).not.toContainEqual(expect.objectContaining(op));
  });
});
