import { describe, expect, it } from 'vitest';
import { foldIssues, type Issue, type Severity } from '../../../core/issues/index.ts';

const issue = (rule: string, severity: Severity, task: string | null = 'I.1'): Issue => ({
  rule,
  severity,
  task,
  field: 'result',
  cell: null,
  params: {},
});

const shown = (issues: Issue[], most?: number) =>
  foldIssues(issues, most).groups.map(({ rule, severity, issues: list }) => `${severity} ${rule} ${list.length}`);

const CASES: [title: string, issues: Issue[], most: number | undefined, groups: string[], rest: number[]][] = [
  ['nothing', [], 5, [], [0, 0, 0]],
  [
    'errors first, then warnings, then infos',
    [issue('C-08', 'info'), issue('F-13', 'warning'), issue('F-05', 'error')],
    undefined,
    ['error F-05 1', 'warning F-13 1', 'info C-08 1'],
    [0, 0, 0],
  ],
  [
    'one group for one rule, its places in their order',
    [issue('F-13', 'warning', 'I.1'), issue('F-09', 'warning'), issue('F-13', 'warning', 'I.2')],
    undefined,
    ['warning F-13 2', 'warning F-09 1'],
    [0, 0, 0],
  ],
  [
    'a rule of two severities is two groups',
    [issue('A-01', 'warning', null), issue('A-01', 'error')],
    undefined,
    ['error A-01 1', 'warning A-01 1'],
    [0, 0, 0],
  ],
  [
    'what stops a submission before the other errors',
    [issue('F-05', 'error'), issue('F-02', 'error'), issue('S-01', 'error'), issue('T-04', 'error')],
    undefined,
    ['error S-01 1', 'error T-04 1', 'error F-02 1', 'error F-05 1'],
    [0, 0, 0],
  ],
  [
    'the rest is counted by places',
    [
      issue('F-05', 'error'),
      issue('F-13', 'warning'),
      issue('F-09', 'warning'),
      issue('F-09', 'warning'),
      issue('C-08', 'info'),
    ],
    2,
    ['error F-05 1', 'warning F-13 1'],
    [0, 2, 1],
  ],
  [
    'no error is hidden',
    [issue('F-05', 'error'), issue('F-03', 'error'), issue('F-13', 'warning')],
    1,
    ['error F-05 1', 'error F-03 1'],
    [0, 1, 0],
  ],
];

describe('foldIssues', () => {
  it.each(CASES)('%s', (_, issues, most, groups, [error, warning, info]) => {
    expect(shown(issues, most)).toEqual(groups);
    expect(foldIssues(issues, most).rest).toEqual({ error, warning, info });
  });

  it('loses none and changes none', () => {
    const issues = [issue('F-13', 'warning'), issue('F-05', 'error'), issue('F-13', 'warning', 'I.2')];
    const copy = structuredClone(issues);
    expect(foldIssues(issues).groups.flatMap((group) => group.issues)).toHaveLength(3);
    expect(issues).toEqual(copy);
  });
});
