import type { Fix, Issue, Severity } from '../issues/types.ts';
import { fixFor } from '../fixes/fix-for.ts';
import { RULES } from '../rules/rules.ts';
import type { Finding, Rule, RuleView } from '../rules/types.ts';
import { inReadingOrder } from './order.ts';

/** Runs all rules; the round's severities, where it has its own, stand over the rule's. */
export function findIssues(view: RuleView, severities: Record<string, Severity | 'none'>): Issue[] {
  const cells = new Map(view.cells.map((cell) => [cell.cell, cell]));
  const issues = RULES.flatMap((rule) =>
    rule.check(view).flatMap((finding): Issue[] => {
      const severity = severityOf(rule, finding, severities);
      if (severity === 'none') return [];
      const cell = finding.cell === null ? undefined : cells.get(finding.cell);
      const fix: Fix | null = rule.mend && cell ? fixFor(rule.mend, cell, view) : null;
      const { task, field, params } = finding;
      return [{ rule: rule.id, severity, task, field, cell: finding.cell, params, ...(fix && { fix }) }];
    }),
  );
  return inReadingOrder(issues, view.form);
}

function severityOf({ id, severity }: Rule, finding: Finding, severities: Record<string, Severity | 'none'>) {
  const changed = severities[id];
  if (changed === 'none') return 'none';
  // A round raises or lowers the rule itself; the milder case that a rule knows (a folded info) stays what it is.
  return finding.severity ?? changed ?? severity;
}
