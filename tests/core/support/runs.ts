/** The part of core that a mutation run mutates, as its path in core; see docs/mutation.md. */
const mutated = process.env['CAN_CU_MUTATION'];

export const cutDown = mutated !== undefined;

/**
 * How many cases a property tries. A mutation run repeats each test for hundreds of mutants: there a share of them must do,
 * and what only rarer cases would have killed counts as survived.
 */
const CUT_DOWN = 20;

export const runs = (full: number): number => (cutDown ? Math.ceil(full / CUT_DOWN) : full);

/** Whether a case about this rule is worth its time: not where another rule is mutated. */
export const concerns = (rule: string): boolean => !/^rules\/[A-Z]/.test(mutated ?? '') || mutated === `rules/${rule}`;
