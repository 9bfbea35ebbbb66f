import { describe, expect, it } from 'vitest';
import { assess, blockedByRound, blockers, check, reasonsMissing, recheck } from '../../../core/check/index.ts';
import type { CheckContext } from '../../../core/check/index.ts';
import { explain, type Issue } from '../../../core/issues/index.ts';
import { contextOf, sheetOf, type Setup } from '../support/form-sheet.ts';
import { basis, cell } from '../support/rule-cases.ts';

const agency = 'Bộ Công an';
/** F-05 in column 6 of one task. */
const unclearBasis: Setup = { agency, ...basis('Đủ') };
const found = (setup: Setup, overrides: Partial<CheckContext>, rule: string) =>
  check(sheetOf(setup), contextOf(overrides)).filter((issue) => issue.rule === rule);
const place = found(unclearBasis, {}, 'F-05')[0] as Issue;
const waiver = { task: place.task, rule: 'F-05', reason: 'Đang sắp xếp tổ chức bộ máy' };

describe('a waived finding', () => {
  it('is no error, and says that it is waived and why', () => {
    expect(place.severity).toBe('error');
    const [issue] = found(unclearBasis, { waivers: [waiver] }, 'F-05');
    expect(issue).toMatchObject({ severity: 'info', task: place.task, cell: place.cell });
    expect(issue?.params['waiver']).toBe(waiver.reason);
    expect(explain(issue as Issue, 'vi')).toContain(`Được miễn: ${waiver.reason}`);
    expect(explain(issue as Issue, 'en')).toContain(`Waived: ${waiver.reason}`);
  });

  it.each<[string, { task: string | null; rule: string }]>([
    ['another task', { task: 'VI.3', rule: 'F-05' }],
    ['another rule', { task: place.task, rule: 'F-06' }],
    ['no task', { task: null, rule: 'F-05' }],
  ])('stays an error under a waiver of %s', (_, other) => {
    expect(found(unclearBasis, { waivers: [{ ...waiver, ...other }] }, 'F-05')).toEqual([place]);
  });

  it('never is S-01, and it still stops the submission', () => {
    const sheet = sheetOf({ agency, ...cell('I.1', 'result', 'Báo cáo (Mật) số 12') });
    const ctx = contextOf({ waivers: [{ task: 'I.1', rule: 'S-01', reason: 'thử' }] });
    const assessment = assess(sheet, ctx);
    expect(assessment.issues.filter(({ rule }) => rule === 'S-01').map(({ severity }) => severity)).toEqual(['error']);
    expect(blockers({ ok: true, sheet }, assessment, ctx).map(({ code }) => code)).toEqual(['classified']);
  });

  it('is the same after an edit as from the start', () => {
    const before = assess(sheetOf(unclearBasis), contextOf());
    const ctx = contextOf({ waivers: [waiver], messages: { 'F-05': 'Xem Công văn hướng dẫn.' } });
    const sheet = sheetOf(unclearBasis);
    expect(recheck(before, sheet, ctx).issues).toEqual(assess(sheet, ctx).issues);
    expect(recheck(assess(sheet, ctx), sheet, contextOf()).issues).toEqual(before.issues);
  });
});

describe('a message of the round', () => {
  it('stands beside the rule’s own sentence, as plain text', () => {
    const said = '<b>Xem</b> mục 3 Công văn hướng dẫn.';
    const [issue] = found(unclearBasis, { messages: { 'F-05': said } }, 'F-05');
    expect(explain(issue as Issue, 'vi')).toBe(`${explain(place, 'vi')} Lưu ý của đợt rà soát: ${said}`);
  });
});

describe('what a round demands', () => {
  const issue = (rule: string, severity: Issue['severity']): Issue => ({ ...place, rule, severity });
  const issues = [issue('F-05', 'error'), issue('D-04', 'warning'), issue('A-03', 'info')];

  it.each([
    ['nothing', undefined, []],
    ['an error', ['F-05'], ['F-05']],
    ['a warning', ['D-04'], ['D-04']],
    ['an info asks for nothing', ['A-03'], []],
    ['what is not found', ['C-07'], []],
  ])('blocks: %s', (_, blocking, rules) => {
    expect(blockedByRound(issues, blocking).map(({ rule }) => rule)).toEqual(rules);
  });

  it.each([
    ['nothing', undefined, {}, []],
    ['no reason', ['D-04', 'F-05'], {}, ['D-04', 'F-05']],
    ['a blank reason', ['F-05'], { 'F-05': ' \n' }, ['F-05']],
    ['a reason each', ['F-05', 'D-04'], { 'F-05': 'x', 'D-04': 'y' }, []],
    ['an info asks for none', ['A-03'], {}, []],
  ])('reasons: %s', (_, needReason, reasons, missing) => {
    expect(reasonsMissing(issues, needReason, reasons)).toEqual(missing);
  });

  it('stops a submission by name of the rule, unless it is waived', () => {
    const sheet = sheetOf(unclearBasis);
    const stops = (overrides: Partial<CheckContext>) => {
      const ctx = contextOf({ blocking: ['F-05'], ...overrides });
      return blockers({ ok: true, sheet }, assess(sheet, ctx), ctx).map(({ code, task }) => [code, task]);
    };
    expect(stops({})).toEqual([['blocked-by-round', place.task]]);
    expect(stops({ waivers: [waiver] })).toEqual([]);
    expect(stops({ severities: { 'F-05': 'none' } })).toEqual([]);
  });
});
