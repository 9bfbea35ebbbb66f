import { describe, expect, it } from 'vitest';
import type { Grid } from '../../../core/grid/index.ts';
import { assess } from '../../../core/check/index.ts';
import { contextOf, findings, gridOf, readSheet, tasks } from '../support/form-sheet.ts';
import { cell, row, ruleCases, ruleNames } from '../support/rule-cases.ts';

const issuesOf = (grid: Grid) => assess(readSheet(grid), contextOf()).issues.filter(({ rule }) => rule === 'F-02');
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

describe('F-02 where one task has several findings', () => {
  const opsOf = (found: ReturnType<typeof findings>) => found.map(({ params, fix }) => [params['kind'], fix?.ops]);

  it('a task that was moved and reworded: each repair is its own', () => {
    const grid = gridOf({ rows: { 'V.13': { task: text('V.13').replace('công bố', 'đăng tải') } } });
    const lines = grid.text.slice();
    const at = lines.findIndex((line) => line[1]?.includes('đăng tải'));
    const [line] = lines.splice(at, 1);
    lines.splice(at - 9, 0, line as string[]);
    const found = issuesOf({ ...grid, text: lines, values: lines });
    expect(found.map(({ task, params }) => [task, params['kind']])).toEqual([
      ['V.13', 'reworded'],
      ['V.13', 'moved'],
    ]);
    expect(opsOf(found)).toEqual([
      ['reworded', [expect.objectContaining({ op: 'text', after: text('V.13') })]],
      ['moved', expect.arrayContaining([expect.objectContaining({ op: 'moveRow' })])],
    ]);
  });

  it('a task that stands three times: each copy is another line', () => {
    const grid = gridOf({ twice: ['II.5'] });
    const lines = grid.text.slice();
    const at = lines.map((line) => line[1]).lastIndexOf(text('II.5'));
    lines.splice(at, 0, lines[at] as string[]);
    const found = issuesOf({ ...grid, text: lines, values: lines });
    expect(found.map(({ params }) => params['row'])).toEqual([at + 1, at + 2]);
    expect(found.map(({ fix }) => fix?.ops.find(({ op }) => op === 'deleteRow'))).toEqual([
      { op: 'deleteRow', at: at + 1 },
      { op: 'deleteRow', at: at + 2 },
    ]);
  });

  it('a sheet with more than 200 departures is another document: nothing is mended row by row', () => {
    const withForeign = (count: number) => {
      const grid = gridOf({ without: ['V.13'] });
      const strange = Array.from({ length: count }, (_, n) => ['', `Hội nghị ${n} của xã`, 'Xã', 'Năm 2023']);
      const lines = [...grid.text, ...strange];
      return issuesOf({ ...grid, text: lines, values: lines });
    };
    expect(withForeign(199).filter(({ fix }) => fix)).toHaveLength(1);
    const many = withForeign(200);
    expect(many).toHaveLength(201);
    expect(many.filter(({ fix }) => fix)).toEqual([]);
  });
});
