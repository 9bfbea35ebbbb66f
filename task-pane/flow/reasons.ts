import { reasonsMissing } from '../../core/check/index.ts';
import type { Issue, RuleId } from '../../core/issues/index.ts';
import type { FlowContext } from './context.ts';
import { currentRound } from './evaluate.ts';
import { remember } from './memory.ts';
import type { PaneState, Snapshot } from './state.ts';

type Known = Pick<PaneState, 'me' | 'memory' | 'reasons'>;

/** The store's limit for the reasons of one rule. */
export const MOST_LETTERS = 2000;

/** Stays the same when lines move. */
export const findingKey = ({ rule, task, field }: Pick<Issue, 'rule' | 'task' | 'field'>): string =>
  [rule, task ?? '', field].join('|');

/** Rules of which the round asks a reason of their own, and which find something in this sheet. */
export function rulesToReason(state: Pick<PaneState, 'me' | 'memory'>, snapshot: Snapshot | null): RuleId[] {
  return reasonsMissing(snapshot?.assessment?.issues ?? [], currentRound(state)?.needReason);
}

/** *Bỏ qua (ghi lý do)* is offered where the round lets the finding stand with a reason. */
export function mayBeSkipped(state: Pick<PaneState, 'me' | 'memory'>, { rule, severity }: Issue): boolean {
  return severity !== 'info' && (currentRound(state)?.needReason?.includes(rule) ?? false);
}

export const reasonOf = ({ memory }: Pick<PaneState, 'memory'>, issue: Issue): string =>
  memory.reasons[findingKey(issue)] ?? '';

/** Findings of a rule that have no reason of their own. */
export function unreasoned(state: Known, snapshot: Snapshot | null, rule: RuleId): Issue[] {
  return findingsOf(snapshot, rule).filter((issue) => reasonOf(state, issue) === '');
}

/** Rules that still lack a reason: neither one for all their findings, nor one for each. */
export function rulesWithoutReason(state: Known, snapshot: Snapshot): RuleId[] {
  return rulesToReason(state, snapshot).filter(
    (rule) => !state.reasons[rule]?.trim() && unreasoned(state, snapshot, rule).length > 0,
  );
}

/** By rule, as the store takes them: the reasons of single findings name their task. */
export function reasonsToSend(state: Known, snapshot: Snapshot): Record<RuleId, string> {
  const rules = rulesToReason(state, snapshot);
  return Object.fromEntries(rules.map((rule) => [rule, reasonFor(state, snapshot, rule).slice(0, MOST_LETTERS)]));
}

function reasonFor(state: Known, snapshot: Snapshot, rule: RuleId): string {
  const tasksByReason = new Map<string, string[]>();
  for (const issue of findingsOf(snapshot, rule)) {
    const reason = reasonOf(state, issue);
    if (reason !== '') tasksByReason.set(reason, [...(tasksByReason.get(reason) ?? []), issue.task ?? '']);
  }
  const single = [...tasksByReason].map(([reason, tasks]) => {
    const named = [...new Set(tasks)].filter(Boolean).join(', ');
    return named === '' ? reason : `${named}: ${reason}`;
  });
  const common = unreasoned(state, snapshot, rule).length > 0 ? (state.reasons[rule]?.trim() ?? '') : '';
  return [...single, common].filter(Boolean).join('\n');
}

const findingsOf = (snapshot: Snapshot | null, rule: RuleId): Issue[] =>
  (snapshot?.assessment?.issues ?? []).filter((issue) => issue.rule === rule && issue.severity !== 'info');

/** Writes the reason into the document, or takes it back (empty). */
export async function skip(ctx: FlowContext, issue: Issue, reason: string): Promise<void> {
  const { [findingKey(issue)]: _former, ...others } = ctx.state.get().memory.reasons;
  const text = reason.trim().slice(0, MOST_LETTERS);
  const reasons = text === '' ? others : { ...others, [findingKey(issue)]: text };
  await ctx.queued('writing', () => remember(ctx, { reasons }));
}
