import { describe, expect, it } from 'vitest';
import { assess, blockers, type CheckContext } from '../../../core/check/index.ts';
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

  it('a workbook without the form', () => {
    const result = readForm(bookOf({ ...gridOf(), values: [['x']], text: [['x']] }), form);
    expect(blockers(result, null, contextOf())).toMatchObject([{ code: 'no-form', params: { sheets: ['PL4'] } }]);
  });
});
