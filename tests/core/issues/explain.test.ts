import { describe, expect, it } from 'vitest';
import { advise, explain, explainBlocker, ruleTitle, type Issue } from '../../../core/issues/index.ts';
import type { Blocker } from '../../../core/check/index.ts';
import { CATALOGUE, RULES } from '../../../core/rules/index.ts';

const issue = (rule: string, params: Issue['params'] = {}): Issue => ({
  rule,
  severity: 'error',
  task: 'V.7',
  field: 'result',
  cell: 'E49',
  params,
});

const KINDS: Record<string, string[]> = {
  'F-02': ['missing', 'doubled', 'reworded', 'moved', 'foreign'],
  'F-05': ['blank', 'unknown'],
  'A-01': ['unknown', 'unit', 'lead'],
  'C-07': ['impossible', 'year', 'short', 'later'],
  'C-10': ['twice', 'list'],
  'C-15': ['case', 'order', 'letter'],
  'C-16': ['date', 'issuer'],
  'A-04': ['document', 'repeated'],
  'T-04': ['', 'sheet'],
};
const cases = RULES.flatMap(({ id }) => (KINDS[id] ?? ['']).map((kind): [string, string] => [id, kind]));

describe('explain', () => {
  it.each(cases)('%s %s says where and what to do', (rule, kind) => {
    const vi = explain(issue(rule, { kind }), 'vi');
    expect(vi).toMatch(/^Nhiệm vụ V\.7, cột Kết quả \(ô E49\): /);
    expect(vi).toMatch(/[Đđ]ề nghị /);
    expect(vi).not.toMatch(/undefined|null|\$\{|\[object/);
    const en = explain(issue(rule, { kind }), 'en');
    expect(en).toMatch(/^Task V\.7, result column \(cell E49\): /);
    expect(en).not.toMatch(/undefined|null|\$\{|\[object/);
  });

  it('speaks of the whole sheet for the folded info', () => {
    const folded: Issue = { ...issue('F-13', { kind: 'out-of-scope', count: 50 }), task: null, cell: null };
    expect(explain(folded, 'vi')).toBe(
      '50 nhiệm vụ không thuộc phạm vi rà soát của cơ quan và đang để trống; không cần điền.',
    );
  });

  it('does not speak of scope before the agency is known', () => {
    const folded: Issue = { ...issue('F-13', { kind: 'scope-unknown', count: 50 }), task: null, cell: null };
    expect(explain(folded, 'vi')).toMatch(/^50 nhiệm vụ khác đang để trống\. Đề nghị ghi tên cơ quan/);
  });

  it('puts texts of the sheet in as they are, on one line and shortened', () => {
    const params = { kind: 'foreign', row: 9, text: `<b>$&\n{0}</b> ${'x'.repeat(500)}` };
    const text = explain(issue('F-02', params), 'vi');
    expect(text).toContain('"<b>$& {0}</b> xxx');
    expect(text.length).toBeLessThan(400);
  });

  it('explains the letters that only look right', () => {
    const params = { written: '155/2020/NĐ-СР', right: '155/2020/NĐ-CP', flaws: ['cyrillic'] };
    expect(explain(issue('C-05', params), 'vi')).toContain('chữ Ki-rin trông giống chữ La-tinh');
  });

  it('names what a short form may mean', () => {
    const text = explain(issue('F-05', { kind: 'unknown', candidates: ['sufficient'] }), 'vi');
    expect(text).toContain('có thể là: "Đã có đầy đủ cơ sở pháp lý"');
  });

  it('survives a rule it does not know', () => {
    expect(explain(issue('Z-99'), 'vi')).toContain('Z-99');
  });
});

describe('advise', () => {
  it('is the sentence without the place', () => {
    expect(advise(issue('F-04'), 'vi')).toMatch(/^Đã nêu hoàn thành/);
  });
});

describe('titles and catalogue', () => {
  it.each(RULES.map(({ id }) => id))('%s has a short title in both languages', (id) => {
    for (const locale of ['vi', 'en'] as const) {
      expect(ruleTitle(id, locale)).not.toBe(id);
      expect(ruleTitle(id, locale).length).toBeLessThanOrEqual(60);
    }
  });

  it('lists every rule once', () => {
    const ids = CATALOGUE.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(53);
    expect(ids[0]).toBe('F-01');
    expect(ids[ids.length - 1]).toBe('X-02');
  });

  it('is made of the rules of a sheet, those of an export, and the silent ones', () => {
    const spoken = CATALOGUE.filter(({ severity }) => severity !== 'none').map(({ id }) => id);
    expect(spoken.sort()).toEqual([...RULES.map(({ id }) => id), 'X-01', 'X-02'].sort());
    expect(CATALOGUE.filter(({ severity }) => severity === 'none').map(({ id }) => id)).toEqual([
      'C-09',
      'D-02',
      'T-05',
    ]);
  });
});

describe('explainBlocker', () => {
  const codes: Blocker['code'][] = [
    'no-form',
    'ambiguous-sheet',
    'question',
    'agency-empty',
    'agency-unknown',
    'wrong-agency',
    'task-missing',
    'task-doubled',
    'classified',
    'blocked-by-round',
    'secrecy-unchecked',
  ];

  it.each(codes)('%s', (code) => {
    const blocker: Blocker = {
      code,
      task: 'V.7',
      cell: 'E49',
      params: { sheets: ['PL4'], about: 'task', subject: 'V.7' },
    };
    expect(explainBlocker(blocker, 'vi')).toMatch(/Đề nghị /);
    expect(explainBlocker(blocker, 'vi')).not.toMatch(/undefined|null/);
    expect(explainBlocker(blocker, 'en')).not.toMatch(/undefined|null/);
  });
});
