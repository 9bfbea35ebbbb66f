import { defineConfig } from 'vitest/config';

/**
 * A browser and a database on a loaded machine may miss a time limit: such a test gets a second try, which the report
 * shows as `(retry x1)`. Everything else has to hold at once.
 */
const retry = 1;

/**
 * `unit` runs everything that needs no browser and no database; `store` starts a PostgreSQL; `e2e` drives Chromium.
 * The time zone is set by `scripts/test.ts`, which also runs `unit` in a second one.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/store/**', 'tests/e2e/**'],
          environment: 'node',
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'store',
          include: ['tests/store/**/*.test.ts'],
          environment: 'node',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          retry,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
          retry,
        },
      },
    ],
  },
});
