import type { Finding, Rule, RuleView } from './types.ts';

/** A rule that compares rows by facts read in each of them: reading costs, comparing does not. */
export function comparing<Fact>(
  gather: (part: RuleView) => Fact[],
  compare: (facts: Fact[], view: RuleView) => Finding[],
): Pick<Rule, 'check' | 'comparison'> {
  return {
    check: (view) => compare(gather(view), view),
    comparison: { gather, compare: (facts, view) => compare(facts as Fact[], view) },
  };
}
