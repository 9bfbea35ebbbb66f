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
