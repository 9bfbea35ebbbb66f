import type { Issue, RuleId, Severity } from './types.ts';

/** The findings of one rule at one severity: one thing to understand, however many places it concerns. */
export type FindingGroup = { rule: RuleId; severity: Severity; issues: Issue[] };
export type Folded = {
  groups: FindingGroup[];
  /** Findings that are not shown: "còn n cảnh báo". */
  rest: Record<Severity, number>;
};

const SEVERITIES: Severity[] = ['error', 'warning', 'info'];
/** What stops a submission, and what makes other findings doubtful, is to be settled first. */
const FIRST: RuleId[] = ['S-01', 'T-04', 'F-01', 'F-02'];

/**
 * Findings as a person can act on them (never `issues` themselves, CONTRACTS §6): one group for one cause, errors first,
 * then warnings, then infos. Errors are all shown; of the others as many groups as fit into `most`.
 */
export function foldIssues(issues: Issue[], most = Infinity): Folded {
  const groups = SEVERITIES.flatMap((severity) => ranked(issues, severity));
  const errors = groups.filter(({ severity }) => severity === 'error').length;
  const shown = groups.slice(0, Math.max(errors, most));
  const rest: Folded['rest'] = { error: 0, warning: 0, info: 0 };
  for (const { severity, issues: hidden } of groups.slice(shown.length)) rest[severity] += hidden.length;
  return { groups: shown, rest };
}

function ranked(issues: Issue[], severity: Severity): FindingGroup[] {
  const groups = new Map<RuleId, FindingGroup>();
  for (const issue of issues) {
    if (issue.severity !== severity) continue;
    const group = groups.get(issue.rule);
    if (group) group.issues.push(issue);
    else groups.set(issue.rule, { rule: issue.rule, severity, issues: [issue] });
  }
  return [...groups.values()].sort((a, b) => rank(a.rule) - rank(b.rule));
}

function rank(rule: RuleId): number {
  const at = FIRST.indexOf(rule);
  return at < 0 ? FIRST.length : at;
}
