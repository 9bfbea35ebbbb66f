/**
 * Mutation testing of core (docs/mutation.md), all of it or the part that `CAN_CU_MUTATION` names. What is not mutated:
 * - string literals: nearly all are words of the form, of laws and of messages. Such a mutant shows whether a test quotes
 *   the word, not whether a judgement is tested.
 * - index.ts and types.ts: names and shapes, no decisions.
 */
const part = process.env.CAN_CU_MUTATION ?? '**';
const reports = `.tsbuild/mutation/${part === '**' ? 'core' : part.replace('/', '-')}`;

export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  mutate: [`core/${part}/**/*.ts`, `core/${part}.ts`, '!core/**/index.ts', '!core/**/types.ts'],
  mutator: { excludedMutations: ['StringLiteral'] },
  ignorePatterns: [
    '**',
    ...['core/**/*', 'tests/core/**/*', 'seeds/**/*'].map((kept) => `!${kept}`),
    ...['tsconfig.base.json', 'package.json', 'vitest.mutation.config.ts'].map((kept) => `!${kept}`),
  ],
  coverageAnalysis: 'perTest',
  concurrency: 1,
  timeoutMS: 20_000,
  tempDirName: '.tsbuild/stryker',
  incremental: true,
  incrementalFile: `${reports}/incremental.json`,
  reporters: ['clear-text', 'json', 'html'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: `${reports}/report.json` },
  htmlReporter: { fileName: `${reports}/report.html` },
  warnings: { slow: false },
};
