import { foldIssues, type FindingGroup } from '../../core/issues/index.ts';
import type { Issue, Severity } from '../../core/issues/types.ts';

export type RuleGroup = Pick<FindingGroup, 'rule' | 'issues'>;
export type SeverityGroup = { severity: Severity; count: number; rules: RuleGroup[] };

const ORDER: Severity[] = ['error', 'warning', 'info'];

/** Severity → rule → places; what is to be settled first stands first. */
export function groupFindings(issues: Issue[]): SeverityGroup[] {
  const { groups } = foldIssues(issues);
  return ORDER.map((severity) => {
    const rules = groups.filter((group) => group.severity === severity);
    return { severity, count: rules.reduce((sum, group) => sum + group.issues.length, 0), rules };
  }).filter(({ count }) => count > 0);
}

/** Findings have no id of their own: rule, case and place tell them apart (a row may be reworded and moved). */
export function keyOf({ rule, task, field, cell, params }: Issue): string {
  return [rule, task, field, cell, params['kind']].join('|');
}

/** The errors that may go along with one explanation: those of which no blocker tells (CONTRACTS §4). */
export function explainableErrors(issues: Issue[]): Issue[] {
  return issues.filter((issue) => issue.severity === 'error' && !isToldByBlocker(issue));
}

function isToldByBlocker({ rule, task, params }: Issue): boolean {
  if (rule === 'F-02') return params['kind'] === 'missing' || params['kind'] === 'doubled';
  return rule === 'F-01' || rule === 'S-01' || (rule === 'A-01' && task === null);
}
