import { describe, expect, it } from 'vitest';
import { assess, blockers, type Blocker, type CheckContext } from '../../../core/check/index.ts';
import { readForm } from '../../../core/read-form/index.ts';
import { bookOf, contextOf, form, gridOf, type Setup } from '../support/form-sheet.ts';
import { basis, cell, MUC1 } from '../support/rule-cases.ts';

function stops(setup: Setup, overrides: Partial<CheckContext> = {}): string[] {
  const result = readForm(bookOf(gridOf(setup)), form);
  const ctx = contextOf(overrides);
  return blockers(result, result.ok ? assess(result.sheet, ctx) : null, ctx).map(({ code, task }) =>
    task === null ? code : `${code} ${task}`,
  );
}

const agency = 'Bộ Công an';

describe('what stops a submission', () => {
  it.each<[string, Setup, Partial<CheckContext>, string[]]>([
    ['nothing', { agency }, { signedIn: 'BCA' }, []],
    ['no agency', {}, { signedIn: 'BCA' }, ['agency-empty']],
    ['an unknown agency', { agency: 'Bộ Vũ trụ' }, { signedIn: 'BCA' }, ['agency-unknown']],
    ['another agency', { agency: 'Bộ Tài chính' }, { signedIn: 'BCA' }, ['wrong-agency']],
    ['a unit submits for its parent', { agency: 'Sở Tài chính tỉnh Cao Bằng' }, { signedIn: 'T04' }, []],
    [
      'a merged province keeps its name, also on an earlier day',
      { agency: 'UBND thành phố Hải Phòng' },
      { signedIn: 'T31-2025', reportDate: '2023-06-09' },
      [],
    ],
    ['its predecessor', { agency: 'UBND thành phố Hải Phòng' }, { signedIn: 'T31', reportDate: '2023-06-09' }, []],
    ['nobody signed in', { agency }, {}, []],
    ['a task missing', { agency, without: ['V.13'] }, {}, ['task-missing V.13']],
    ['a task doubled', { agency, twice: ['II.5'] }, {}, ['task-doubled II.5']],
    ['a state secret', { agency, ...cell('I.1', 'result', 'Báo cáo (Mật) số 12') }, {}, ['classified I.1']],
    ['other errors pass', { agency, ...basis('Đủ') }, {}, []],
    ['other errors pass, too', { agency, ...basis(`${MUC1}: Nghị định số 59/NĐ-CP`) }, {}, []],
  ])('%s', (_, setup, overrides, expected) => {
    expect(stops(setup, overrides)).toEqual(expected);
  });

  it('silencing a rule does not let an incomplete or classified form through', () => {
    expect(stops({ agency, without: ['V.13'] }, { severities: { 'F-02': 'none' } })).toEqual(['task-missing V.13']);
    const secret = { agency, ...cell('I.1', 'result', 'Báo cáo (Mật) số 12') };
    expect(stops(secret, { severities: { 'S-01': 'none' } })).toEqual(['classified I.1']);
  });

  it('nothing goes out where the search for marks of secrecy failed', () => {
    const result = readForm(bookOf(gridOf({ agency })), form);
    if (!result.ok) throw new Error(result.reason);
    const ctx = contextOf();
    const stopsAfter = (rule: string) =>
      blockers(result, { ...assess(result.sheet, ctx), failures: [{ rule, message: 'x' }] }, ctx);
    expect(stopsAfter('S-01')).toEqual([{ code: 'secrecy-unchecked', task: null, cell: null, params: {} }]);
    expect(stopsAfter('T-03')).toEqual([]);
  });

  it('a workbook without the form', () => {
    const result = readForm(bookOf({ ...gridOf(), values: [['x']], text: [['x']] }), form);
    expect(blockers(result, null, contextOf())).toMatchObject([{ code: 'no-form', params: { sheets: ['PL4'] } }]);
  });
});

describe('what stops a submission is told with its place', () => {
  const told = (setup: Setup, overrides: Partial<CheckContext> = {}) => {
    const result = readForm(bookOf(gridOf(setup)), form);
    const ctx = contextOf(overrides);
    return blockers(result, result.ok ? assess(result.sheet, ctx) : null, ctx);
  };
  const doubtful = { 'V.9': { tt: '', task: 'Liên thông dữ liệu với hệ thống hồ sơ sức khỏe điện tử' } };

  it.each<[string, Setup, Partial<CheckContext>, Partial<Blocker>[]]>([
    ['no agency', {}, {}, [{ task: null, cell: 'A3', params: {} }]],
    ['an unknown one', { agency: 'Bộ Vũ trụ' }, {}, [{ task: null, cell: 'A3', params: { raw: 'Bộ Vũ trụ' } }]],
    [
      'another one, both by name',
      { agency: 'Bộ Tài chính' },
      { signedIn: 'BCA' },
      [{ cell: 'A3', params: { agency: 'Bộ Tài chính', signedIn: 'Bộ Công an' } }],
    ],
    [
      'one signed in that the list lacks, by its code',
      { agency: 'Bộ Tài chính' },
      { signedIn: 'XYZ' },
      [{ params: { agency: 'Bộ Tài chính', signedIn: 'XYZ' } }],
    ],
    ['a missing task has no cell', { agency, without: ['V.13'] }, {}, [{ task: 'V.13', cell: null, params: {} }]],
    ['a copy, and where the first is', { agency, twice: ['I.1'] }, {}, [{ cell: 'B20', params: { first: 9 } }]],
    ['a mark of secrecy', { agency, ...cell('I.1', 'result', 'Báo cáo (Mật)') }, {}, [{ task: 'I.1', cell: 'E9' }]],
    [
      'a rule that the round names',
      { agency, ...basis('Đủ') },
      { blocking: ['F-05'] },
      [{ code: 'blocked-by-round', task: 'I.10', cell: 'F18', params: { rule: 'F-05' } }],
    ],
    [
      'an open question',
      { agency, rows: doubtful },
      {},
      [
        {
          code: 'question',
          task: null,
          cell: 'B51',
          params: { about: 'task', subject: 'V.9', id: expect.any(String) },
        },
        { code: 'task-missing', task: 'V.9' },
      ],
    ],
  ])('%s', (_, setup, overrides, expected) => expect(told(setup, overrides)).toMatchObject(expected));

  it('two sheets that both may be the form: their question comes with it', () => {
    const grid = gridOf({ agency });
    const result = readForm({ ...bookOf(grid), sheets: [grid, { ...grid, name: 'Bản 2' }] }, form);
    expect(blockers(result, null, contextOf())).toMatchObject([
      { code: 'ambiguous-sheet', task: null, cell: null, params: { sheets: ['PL4', 'Bản 2'] } },
      { code: 'question', params: { id: 'sheet', about: 'sheet', subject: 'sheet' } },
    ]);
  });
});
