import type { Comparison, Finding, Rule, RuleView } from './types.ts';

type Told<Fact> = {
  gather: (part: RuleView) => Fact[];
  condense?: (facts: Fact[]) => Fact[];
  compare: (facts: Fact[], view: RuleView) => Finding[];
};

/** A rule that compares rows by facts read in each of them: reading costs, comparing does not. */
export function comparing<Fact>(told: Told<Fact>): Pick<Rule, 'check' | 'comparison'> {
  return { check: (view) => told.compare(told.gather(view), view), comparison: comparison(told) };
}

/** Each rule gets back the facts it gathered; only here their type is forgotten. */
export function comparison<Fact>({ gather, condense, compare }: Told<Fact>): Comparison {
  return {
    gather,
    ...(condense && { condense: (facts) => condense(facts as Fact[]) }),
    compare: (facts, view) => compare(facts as Fact[], view),
  };
}
