import type { Issue, Severity } from '../issues/types.ts';
import { fixFor } from '../rules/fix-for.ts';
import { RULES } from '../rules/rules.ts';
import type { Finding, Rule, RuleView } from '../rules/types.ts';
import { onePerCell } from './one-per-cell.ts';
import type { RuleFailure } from './types.ts';

type Severities = Record<string, Severity | 'none'>;
type Run = { issues: Issue[]; failures: RuleFailure[] };

/** What the local rules find in one part of the sheet. */
export function runLocal(part: RuleView, severities: Severities): Run {
  return run(part, severities, (rule) => (rule.local ? rule.check : undefined));
}

/** What only the whole sheet shows. */
export function runAcross(view: RuleView, severities: Severities): Run {
  return run(view, severities, (rule) => (rule.local ? rule.across : rule.check));
}

function run(view: RuleView, severities: Severities, pick: (rule: Rule) => Rule['check'] | undefined): Run {
  const failures: RuleFailure[] = [];
  // A fault of one rule must not hide what the others find; it is handed on with the verdict.
  const contained = <T>(rule: Rule, work: () => T, otherwise: T): T => {
    try {
      return work();
    } catch (error) {
      failures.push({ rule: rule.id, message: String(error) });
      return otherwise;
    }
  };
  const issues = RULES.flatMap((rule) => {
    const check = pick(rule);
    if (check === undefined) return [];
    const found = contained(rule, () => onePerCell(judged(rule, check(view), severities)), []);
    return contained(rule, () => withFixes(rule, found, view), found);
  });
  return { issues, failures };
}

/** The round's severities, where it has its own, stand over the rule's. */
function judged(rule: Rule, findings: Finding[], severities: Severities): Issue[] {
  return findings.flatMap((finding): Issue[] => {
    const severity = severityOf(rule, finding, severities);
    return severity === 'none' ? [] : [{ rule: rule.id, ...finding, severity }];
  });
}

function withFixes({ mend }: Rule, issues: Issue[], view: RuleView): Issue[] {
  if (mend === undefined || issues.length === 0) return issues;
  const cells = new Map(view.cells.map((cell) => [cell.cell, cell]));
  return issues.map((issue) => {
    const cell = issue.cell === null ? undefined : cells.get(issue.cell);
    const fix = cell ? fixFor(mend, cell, view) : null;
    return fix ? { ...issue, fix } : issue;
  });
}

/** No round can let a state secret through (CONTRACTS §4). */
const FIXED = 'S-01';

/** A round's severity counts for every case of a rule but the folded info, which asks for nothing. */
function severityOf({ id, severity }: Rule, finding: Finding, severities: Severities): Severity | 'none' {
  const changed = id === FIXED ? undefined : severities[id];
  if (changed === undefined || (finding.severity === 'info' && changed !== 'none')) return finding.severity ?? severity;
  return changed;
}
