import { globSync, readFileSync } from 'node:fs';

/**
 * Mutation testing of core (docs/mutation.md), all of it or the part that `CAN_CU_MUTATION` names. What is not mutated:
 * - string literals: nearly all are words of the form, of laws and of messages. Such a mutant shows whether a test quotes
 *   the word, not whether a judgement is tested.
 * - index.ts and types.ts: names and shapes, no decisions.
 */
const part = process.env.CAN_CU_MUTATION ?? '**';
const files = [`core/${part}/**/*.ts`, `core/${part}.ts`];
const left = ['core/**/index.ts', 'core/**/types.ts'];
/** `CAN_CU_MUTATION_SHARE=0.2`: where the whole takes too long, this share of its lines, always the same. */
const share = Number(process.env.CAN_CU_MUTATION_SHARE ?? 1);
const reports = `.tsbuild/mutation/${part === '**' ? 'core' : part.replace('/', '-')}${share < 1 ? '-sample' : ''}`;

/** Blocks of this many lines are drawn, each with the same chance. */
const BLOCK = 5;
/** `CAN_CU_MUTATION_SEED=4711` draws others: a sample that tests were written for says nothing any more. */
const SEED = Number(process.env.CAN_CU_MUTATION_SEED ?? 2367);

function sample() {
  const random = mulberry32(SEED);
  return globSync(files, { exclude: left })
    .sort()
    .flatMap((file) => {
      const lines = readFileSync(file, 'utf8').split('\n').length;
      const blocks = Array.from({ length: Math.ceil(lines / BLOCK) }, (_, at) => at * BLOCK + 1);
      return blocks
        .filter(() => random() < share)
        .map((first) => `${file}:${first}-${Math.min(first + BLOCK - 1, lines)}`);
    });
}

function mulberry32(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  mutate: share < 1 ? sample() : [...files, ...left.map((file) => `!${file}`)],
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
