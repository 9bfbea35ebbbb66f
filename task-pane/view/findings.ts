import type { Issue, RuleId, Severity } from '../../core/issues/types.ts';

export type RuleGroup = { rule: RuleId; issues: Issue[] };
export type SeverityGroup = { severity: Severity; count: number; rules: RuleGroup[] };

const ORDER: Severity[] = ['error', 'warning', 'info'];

/** Severity → rule → places, in the order in which the rules and the rows come. */
export function groupFindings(issues: Issue[]): SeverityGroup[] {
  return ORDER.map((severity) => {
    const mine = issues.filter((issue) => issue.severity === severity);
    return { severity, count: mine.length, rules: byRule(mine) };
  }).filter(({ count }) => count > 0);
}

export function byRule(issues: Issue[]): RuleGroup[] {
  const groups = new Map<RuleId, Issue[]>();
  for (const issue of issues) groups.set(issue.rule, [...(groups.get(issue.rule) ?? []), issue]);
  return [...groups].map(([rule, list]) => ({ rule, issues: list }));
}

/** Findings have no id of their own: rule and place tell them apart. */
export function keyOf(issue: Issue): string {
  return [issue.rule, issue.task, issue.field, issue.cell].join('|');
}

/** The errors that may go along with one explanation: those of which no blocker tells (CONTRACTS §4). */
export function explainableErrors(issues: Issue[]): Issue[] {
  return issues.filter((issue) => issue.severity === 'error' && !isToldByBlocker(issue));
}

function isToldByBlocker({ rule, task, params }: Issue): boolean {
  if (rule === 'F-02') return params['kind'] === 'missing' || params['kind'] === 'doubled';
  return rule === 'F-01' || rule === 'S-01' || (rule === 'A-01' && task === null);
}
