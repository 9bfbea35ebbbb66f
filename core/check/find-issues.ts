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

/** No round can let a state secret through (CONTRACTS §4). */
const FIXED = 'S-01';

/** A round's severity counts for every case of a rule but the folded info, which asks for nothing. */
function severityOf({ id, severity }: Rule, finding: Finding, severities: Record<string, Severity | 'none'>) {
  const changed = id === FIXED ? undefined : severities[id];
  if (changed === undefined || (finding.severity === 'info' && changed !== 'none')) return finding.severity ?? severity;
  return changed;
}
