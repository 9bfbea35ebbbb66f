import { defineConfig } from 'vitest/config';

/**
 * The tests that a mutation run repeats for every mutant: those of the part of core that `CAN_CU_MUTATION` names (`status`,
 * `rules/C-05`), or all of core's, with their properties cut down (tests/core/support/runs.ts).
 */
const part = (process.env['CAN_CU_MUTATION'] ??= '**');

export default defineConfig({
  test: {
    include: [
      `tests/core/${part}/**/*.test.ts`,
      `tests/core/${part}.test.ts`,
      // Of one rule: with those that say something of every rule. Of what the rules share: with all of theirs.
      ...(part.startsWith('rules/') ? ['tests/core/rules/every-rule.test.ts'] : []),
      ...(part === 'rules/[a-z]*' ? ['tests/core/rules/*.test.ts'] : []),
    ],
    exclude: [
      // It compares the generated documentation and reaches out of core.
      'tests/core/rules/rule-docs.test.ts',
      // It puts a rule that throws in the place of another one, for which a test file needs modules of its own.
      'tests/core/check/failing-rule.test.ts',
    ],
    environment: 'node',
    testTimeout: 60_000,
    // The test files of one mutant share their modules; every mutant gets a worker of its own.
    isolate: false,
  },
});
