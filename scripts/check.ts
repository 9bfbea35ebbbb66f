import { run } from './run.ts';

/** Static checks, in the order in which their failures are worth reading. All of them run; one failure fails the whole. */
const steps: [name: string, command: string, args: string[]][] = [
  ['types', 'tsc', ['-b', '--pretty']],
  ['lint', 'eslint', ['.', '--max-warnings', '0', '--cache', '--cache-location', '.tsbuild/eslint']],
  ['format', 'prettier', ['--check', '--log-level', 'warn', '.']],
  [
    'imports',
    'depcruise',
    [
      '--config',
      '.dependency-cruiser.js',
      'core',
      'store-client',
      'task-pane',
      'excel-addin',
      'gas-sheets',
      'store',
      'cli',
      'workbook',
      'workbench',
      'seeds',
    ],
  ],
  ['unused exports and dependencies', 'knip', []],
  ['requirement sets', 'node', ['scripts/requirement-sets.ts']],
];

/** The toolchain wants Node 24; npm puts the pinned one first on the path of every script. */
const wanted = 24;
const major = Number(process.versions.node.split('.')[0]);
if (major !== wanted) {
  console.error(`Node ${process.versions.node} is running, ${wanted} is wanted: run this through npm (npm run check).`);
  process.exit(1);
}

const failed: string[] = [];
for (const [name, command, args] of steps) {
  const started = performance.now();
  const ok = (await run(command, args)) === 0;
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  if (!ok) failed.push(name);
}
if (failed.length > 0) {
  console.error(`Failed: ${failed.join(', ')}`);
  process.exit(1);
}
