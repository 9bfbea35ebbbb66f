import type { Issue, Severity } from '../issues/types.ts';
import { fixFor } from '../rules/fix-for.ts';
import { RULES } from '../rules/rules.ts';
import type { Finding, Rule, RuleView } from '../rules/types.ts';
import { onePerCell } from './one-per-cell.ts';
import { inReadingOrder } from './order.ts';

type Severities = Record<string, Severity | 'none'>;

/** Runs all rules; the round's severities, where it has its own, stand over the rule's. */
export function findIssues(view: RuleView, severities: Severities): Issue[] {
  const cells = new Map(view.cells.map((cell) => [cell.cell, cell]));
  const issues = RULES.flatMap((rule) =>
    issuesOf(rule, view, severities).map((issue): Issue => {
      const cell = issue.cell === null ? undefined : cells.get(issue.cell);
      const fix = rule.mend && cell ? fixFor(rule.mend, cell, view) : null;
      return fix ? { ...issue, fix } : issue;
    }),
  );
  return inReadingOrder(issues, view.form);
}

function issuesOf(rule: Rule, view: RuleView, severities: Severities): Issue[] {
  const found = rule.check(view).flatMap((finding): Issue[] => {
    const severity = severityOf(rule, finding, severities);
    return severity === 'none' ? [] : [{ rule: rule.id, ...finding, severity }];
  });
  return onePerCell(found);
}

/** No round can let a state secret through (CONTRACTS §4). */
const FIXED = 'S-01';

/** A round's severity counts for every case of a rule but the folded info, which asks for nothing. */
function severityOf({ id, severity }: Rule, finding: Finding, severities: Severities): Severity | 'none' {
  const changed = id === FIXED ? undefined : severities[id];
  if (changed === undefined || (finding.severity === 'info' && changed !== 'none')) return finding.severity ?? severity;
  return changed;
}
