import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { root, run } from './run.ts';

/**
 * Everything that must hold: the static checks, a build, the unit and contract tests in Vietnam's time zone and again in
 * another one, the store's tests and those in the browser. Ends with one line `N passed, M failed`.
 */
const reports = `${root}.tsbuild/reports/`;
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

let passed = 0;
let failed = 0;
const count = (ok: boolean) => (ok ? (passed += 1) : (failed += 1));

count((await run('node', ['scripts/check.ts'])) === 0);
count((await run('node', ['scripts/build.ts'])) === 0);

for (const [project, zone] of [
  ['unit', 'Asia/Ho_Chi_Minh'],
  ['unit', 'America/Los_Angeles'],
  ['store', 'Asia/Ho_Chi_Minh'],
  ['e2e', 'Asia/Ho_Chi_Minh'],
] as const) {
  console.log(`\n== ${project} (${zone})`);
  const report = `${reports}${project}-${zone.replace('/', '-')}.json`;
  const code = await run(
    'vitest',
    ['run', '--project', project, '--reporter', 'default', '--reporter', 'json', '--outputFile.json', report],
    { TZ: zone },
  );
  const result = existsSync(report)
    ? (JSON.parse(readFileSync(report, 'utf8')) as { numPassedTests: number; numFailedTests: number })
    : { numPassedTests: 0, numFailedTests: 0 };
  passed += result.numPassedTests;
  failed += result.numFailedTests;
  // A run that breaks outside of a test (a file that does not load, an unhandled rejection) is a failure too.
  if (code !== 0 && result.numFailedTests === 0) failed += 1;
}

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
