import type { Severity } from '../../core/issues/index.ts';
import type { ReportedIssue } from '../../core/report/index.ts';

/** Findings of one rule that appear or go; the same finding at another severity goes and appears. */
export type RuleChange = { rule: string; gained: number; lost: number; errors: number; warnings: number };

/** `errors`, `warnings`: how many more, or fewer if below zero. */
export function compareVerdicts(before: ReportedIssue[], after: ReportedIssue[]): RuleChange[] {
  const rules = [...new Set([...before, ...after].map(({ rule }) => rule))].sort();
  return rules.flatMap((rule) => {
    const had = before.filter((issue) => issue.rule === rule);
    const has = after.filter((issue) => issue.rule === rule);
    const change = {
      rule,
      gained: notAmong(has, had),
      lost: notAmong(had, has),
      errors: count(has, 'error') - count(had, 'error'),
      warnings: count(has, 'warning') - count(had, 'warning'),
    };
    return change.gained === 0 && change.lost === 0 ? [] : [change];
  });
}

export function sumByRule(changes: RuleChange[]): RuleChange[] {
  const sums = new Map<string, RuleChange>();
  for (const { rule, gained, lost, errors, warnings } of changes) {
    const sum = sums.get(rule) ?? { rule, gained: 0, lost: 0, errors: 0, warnings: 0 };
    sum.gained += gained;
    sum.lost += lost;
    sum.errors += errors;
    sum.warnings += warnings;
    sums.set(rule, sum);
  }
  return [...sums.values()].sort((a, b) => (a.rule < b.rule ? -1 : 1));
}

function notAmong(issues: ReportedIssue[], others: ReportedIssue[]): number {
  const there = new Set(others.map(identity));
  return issues.filter((issue) => !there.has(identity(issue))).length;
}

/** One per rule, task and cell (CONTRACTS §6); of F-02 also by kind. What is waived is another finding than an info. */
const identity = ({ rule, severity, task, field, cell, params }: ReportedIssue): string =>
  JSON.stringify([rule, severity, task, field, cell, params['kind'] ?? null, 'waiver' in params]);

const count = (issues: ReportedIssue[], wanted: Severity): number =>
  issues.filter(({ severity }) => severity === wanted).length;
