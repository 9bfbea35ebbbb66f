import type { Issue, Severity } from '../issues/types.ts';

const WORST_FIRST: Severity[] = ['error', 'warning', 'info'];

/**
 * One entry per rule, task and cell (CONTRACTS §6): of several alike the worst and first is told, `params.more` says how
 * many others stand in the same cell. What is wrong with a task as such (F-02) is told kind by kind.
 */
export function onePerCell(issues: Issue[]): Issue[] {
  if (issues.length < 2) return issues;
  const groups = new Map<string, Issue[]>();
  for (const issue of issues) {
    const { rule, task, cell, params } = issue;
    const key = `${rule}|${task}|${cell}|${rule === 'F-02' ? params['kind'] : ''}`;
    const group = groups.get(key);
    if (group) group.push(issue);
    else groups.set(key, [issue]);
  }
  return [...groups.values()].map(told);
}

function told(group: Issue[]): Issue {
  const worst = group.reduce((a, b) => (rank(b) < rank(a) ? b : a));
  return group.length === 1 ? worst : { ...worst, params: { ...worst.params, more: group.length - 1 } };
}

function rank({ severity }: Issue): number {
  return WORST_FIRST.indexOf(severity);
}
