import type { Issue, RuleId } from '../issues/types.ts';
import type { Round } from '../wire/rounds.ts';
import type { CheckContext } from './types.ts';

/** What a round says about checking: taken from here everywhere, so that pane, command line and store agree. */
export function roundContext({ scope, severities, waivers, messages, blocking }: RoundRules): RoundContext {
  return { scope, severities, waivers, messages, blocking };
}

type RoundRules = Pick<Round, 'scope' | 'severities' | 'waivers' | 'messages' | 'blocking'>;
type RoundContext = Pick<CheckContext, 'scope' | 'severities' | 'waivers' | 'messages' | 'blocking'>;

const AS_THE_RULES_SAY: NonNullable<CheckContext['severities']> = {};

export function severitiesOf({ severities = AS_THE_RULES_SAY }: CheckContext): NonNullable<CheckContext['severities']> {
  return severities;
}

/** No round can let a state secret through (CONTRACTS §4). */
export const FIXED: RuleId = 'S-01';

/**
 * Waived findings stay in the list, as information that names the waiver, so that nobody is deceived; what the round
 * says beside a rule's own sentence goes with each finding.
 */
export function forRound(issues: Issue[], { waivers = [], messages = {} }: CheckContext): Issue[] {
  if (waivers.length === 0 && Object.keys(messages).length === 0) return issues;
  return issues.map((issue) => {
    const { rule, task, severity, params } = issue;
    const waiver = waivers.find((each) => each.rule === rule && each.task === task);
    const said = messages[rule];
    const told = said === undefined ? issue : { ...issue, params: { ...params, roundMessage: said } };
    if (waiver === undefined || rule === FIXED || severity === 'info') return told;
    return { ...told, severity: 'info', params: { ...told.params, waiver: waiver.reason } };
  });
}

/** Findings that a round may make something of: infos, and with them what is waived, ask for nothing. */
const demanding = ({ severity }: Pick<Issue, 'severity'>): boolean => severity !== 'info';

export function blockedByRound(issues: Issue[], blocking: RuleId[] = []): Issue[] {
  return issues.filter((issue) => demanding(issue) && blocking.includes(issue.rule));
}

/** Rules that still need a reason of their own, in the round's order. */
export function reasonsMissing(
  issues: Pick<Issue, 'rule' | 'severity'>[],
  needReason: RuleId[] = [],
  reasons: Record<RuleId, string> = {},
): RuleId[] {
  const found = new Set(issues.filter(demanding).map(({ rule }) => rule));
  return needReason.filter((rule) => found.has(rule) && !reasons[rule]?.trim());
}
