import { describe, expect, it } from 'vitest';
import { onePerCell } from '../../../core/check/one-per-cell.ts';
import type { Issue } from '../../../core/issues/index.ts';

const issue = (over: Partial<Issue> = {}): Issue => ({
  ...{ rule: 'C-05', severity: 'warning', task: 'I.1', field: 'result', cell: 'E8', params: { written: 'a' } },
  ...over,
});
const another = issue({ params: { written: 'b' } });
const inShort = (issues: Issue[]) =>
  onePerCell(issues).map(({ severity, params }) => [severity, params['written'], params['more']]);

describe('one entry per rule, task and cell (CONTRACTS §6)', () => {
  it.each<[string, Issue[], unknown[][]]>([
    ['one stays as it is', [issue()], [['warning', 'a', undefined]]],
    ['of several alike the first is told, and how many more', [issue(), another, another], [['warning', 'a', 2]]],
    [
      'the worst before the first',
      [issue(), issue({ severity: 'error', params: { written: 'c' } })],
      [['error', 'c', 1]],
    ],
    [
      'an info never hides a warning',
      [issue({ severity: 'info', params: { written: 'i' } }), another],
      [['warning', 'b', 1]],
    ],
  ])('%s', (_, issues, told) => expect(inShort(issues)).toEqual(told));

  it.each<[string, Partial<Issue>]>([
    ['another rule', { rule: 'C-06' }],
    ['another task', { task: 'I.2' }],
    ['another cell', { cell: 'F8' }],
    ['no cell', { cell: null }],
  ])('%s is another entry', (_, over) => expect(inShort([issue(), issue(over)])).toHaveLength(2));

  it('what is wrong with a task as such is told kind by kind', () => {
    const found = ['reworded', 'moved'].map((kind) => issue({ rule: 'F-02', params: { kind } }));
    expect(onePerCell(found)).toEqual(found);
    const kinds = ['twice', 'list'].map((kind) => issue({ params: { kind } }));
    expect(onePerCell(kinds)).toHaveLength(1);
  });
});
