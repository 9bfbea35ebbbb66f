import type { Issue, RuleId, Severity } from '../issues/types.ts';
import type { PatchOp } from '../patch/types.ts';
import { fixFor } from '../rules/fix-for.ts';
import { RULES } from '../rules/rules.ts';
import type { Comparison, Finding, Rule, RuleView } from '../rules/types.ts';
import { joined } from './joined.ts';
import { once } from './once.ts';
import { onePerCell } from './one-per-cell.ts';
import { FIXED } from './round.ts';
import type { CheckedBlock, CheckedPart, ReadPart, RuleFailure } from './types.ts';
import { partsOf, viewOf, type Frame } from './view.ts';

type Severities = Record<string, Severity | 'none'>;
type Run = { issues: Issue[]; failures: RuleFailure[] };
type Contained = <T>(rule: Rule, work: () => T, otherwise: T) => T;

/**
 * What the local rules find in each of these parts. A local rule finds in several parts what it finds in each, so it is
 * asked once for all, which is quicker; only after a failure it is asked one by one, so that it hides no more than it must.
 */
export function runLocal(frame: Frame, parts: ReadPart[], severities: Severities): CheckedPart[] {
  const checked = parts.map(({ read, row, cells }): CheckedPart => ({
    read,
    row,
    cells,
    issues: NONE,
    failures: NONE,
  }));
  const partOf = partFinder(() => checked);
  const seen: Seen = { view: viewOf(frame, parts), near: (task) => nearOf(frame, partOf(task)) };
  for (const rule of askedBy(severities).local) {
    const whole = run(rule, seen, severities);
    if (whole.failures.length === 0) {
      for (const issue of whole.issues) add(partOf(issue.task), [issue], NONE);
      continue;
    }
    for (const part of checked) {
      const own = viewOf(frame, [part]);
      const { issues, failures } = run(rule, { view: own, near: () => own }, severities);
      add(part, issues, failures);
    }
  }
  return checked;
}

/** Nearly every part of a large sheet keeps nothing: they share the one list. */
const NONE: never[] = [];

function add(part: CheckedPart | undefined, issues: Issue[], failures: RuleFailure[]): void {
  if (!part) return;
  if (issues.length > 0) part.issues = [...part.issues, ...issues];
  if (failures.length > 0) part.failures = [...part.failures, ...failures];
}

/** What a rule sees, and of it what its mend sees: the part that a finding stands in. */
type Seen = { view: RuleView; near: (task: Issue['task']) => RuleView };

/** The part of a task; what belongs to none stands above the table. */
function partFinder(parts: () => CheckedPart[]): (task: Issue['task']) => CheckedPart | undefined {
  const places = once(() => new Map(parts().map((part) => [part.read?.task ?? null, part])));
  return (task) => places().get(task) ?? places().get(null);
}

function nearOf(frame: Frame, part: CheckedPart | undefined): RuleView {
  const { row = null, cells = [] } = part ?? {};
  return { ...frame, rows: row === null ? [] : [row], cells };
}

function run(rule: Rule, seen: Seen, severities: Severities): Run {
  return withFailures((contained) => ({
    issues: issuesOf(rule, () => rule.check(seen.view), seen, severities, contained),
  }));
}

type Asked = { all: Rule[]; local: Rule[]; comparing: { rule: Rule; comparison: Comparison }[] };
const asked = new WeakMap<Severities, Asked>();

/** What a round silences need not be looked for. Told once for all rows. */
function askedBy(severities: Severities): Asked {
  let rules = asked.get(severities);
  if (!rules) {
    const all = RULES.filter(({ id }) => severities[id] !== 'none' || id === FIXED);
    const comparing = all.flatMap((rule) => (rule.comparison ? [{ rule, comparison: rule.comparison }] : []));
    asked.set(severities, (rules = { all, local: all.filter(({ local }) => local), comparing }));
  }
  return rules;
}

type WithFacts = { facts: Record<RuleId, unknown[]> };

/** What the comparing rules read in several parts, as far as it counts. */
export function factsOf(view: RuleView, severities: Severities): WithFacts & Pick<Run, 'failures'> {
  return withFailures((contained) => {
    const facts: Record<RuleId, unknown[]> = {};
    for (const { rule, comparison } of askedBy(severities).comparing) {
      const { gather, condense = (all: unknown[]) => all } = comparison;
      facts[rule.id] = contained(rule, () => condense(gather(view)), []);
    }
    return { facts };
  });
}

/** What only the whole sheet shows. */
export function runAcross(frame: Frame, view: RuleView, blocks: CheckedBlock[], severities: Severities): Run {
  const partOf = partFinder(() => partsOf(blocks));
  const seen: Seen = { view, near: (task) => nearOf(frame, partOf(task)) };
  return withFailures((contained) => ({
    issues: askedBy(severities).all.flatMap((rule) => {
      const check = acrossOf(rule, view, blocks);
      return check ? issuesOf(rule, check, seen, severities, contained) : [];
    }),
  }));
}

function acrossOf(rule: Rule, view: RuleView, blocks: WithFacts[]): (() => Finding[]) | null {
  const { id, local, across, comparison } = rule;
  if (comparison) {
    return () =>
      comparison.compare(
        joined(blocks, ({ facts }) => facts[id] ?? []),
        view,
      );
  }
  if (!local) return () => rule.check(view);
  return across ? () => across(view) : null;
}

/** A fault of one rule must not hide what the others find; it is handed on with the verdict. */
function withFailures<R>(run: (contained: Contained) => R): R & { failures: RuleFailure[] } {
  const failures: RuleFailure[] = [];
  const result = run((rule, work, otherwise) => {
    try {
      return work();
    } catch (error) {
      failures.push({ rule: rule.id, message: String(error) });
      return otherwise;
    }
  });
  return { ...result, failures };
}

function issuesOf(
  rule: Rule,
  check: () => Finding[],
  seen: Seen,
  severities: Severities,
  contained: Contained,
): Issue[] {
  const findings = contained(rule, check, []);
  // Nearly always: most rules find nothing in most rows.
  if (findings.length === 0) return [];
  const found = contained(rule, () => onePerCell(judged(rule, findings, severities)), []);
  return contained(rule, () => withFixes(rule, found, seen), found);
}

/** The round's severities, where it has its own, stand over the rule's. */
function judged(rule: Rule, findings: Finding[], severities: Severities): Issue[] {
  return findings.flatMap((finding): Issue[] => {
    const severity = severityOf(rule, finding, severities);
    return severity === 'none' ? [] : [{ rule: rule.id, ...finding, severity }];
  });
}

function withFixes({ mend, repair }: Rule, issues: Issue[], seen: Seen): Issue[] {
  if (repair) return issues.map((issue) => withRepair(issue, repair(issue, seen.view)));
  if (mend === undefined) return issues;
  return issues.map((issue) => {
    if (issue.cell === null) return issue;
    const view = seen.near(issue.task);
    const cell = view.cells.find((each) => each.cell === issue.cell);
    const fix = cell ? fixFor(mend, cell, view) : null;
    return fix ? { ...issue, fix } : issue;
  });
}

function withRepair(issue: Issue, ops: PatchOp[]): Issue {
  return ops.length > 0 ? { ...issue, fix: { safe: false, ops } } : issue;
}

/** A round's severity counts for every case of a rule but the folded info, which asks for nothing. */
function severityOf({ id, severity }: Rule, finding: Finding, severities: Severities): Severity | 'none' {
  const changed = id === FIXED ? undefined : severities[id];
  if (changed === undefined || (finding.severity === 'info' && changed !== 'none')) return finding.severity ?? severity;
  return changed;
}
