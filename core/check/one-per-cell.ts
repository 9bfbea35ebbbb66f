import type { Issue, Severity } from '../issues/types.ts';

const WORST_FIRST: Severity[] = ['error', 'warning', 'info'];

/**
 * One entry per rule, task and cell (CONTRACTS §6): of several alike the worst and first is told, `params.more` says how
 * many others stand in the same cell. What is wrong with a task as such (F-02) is told kind by kind.
 */
export function onePerCell(issues: Issue[]): Issue[] {
  const groups = new Map<string, Issue[]>();
  for (const issue of issues) {
    const key = [issue.rule, issue.task, issue.cell, issue.rule === 'F-02' ? issue.params['kind'] : ''].join('|');
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
