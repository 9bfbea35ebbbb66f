import { run } from '../run.ts';

/** The states lie with the tests, whose fixed data they show; a script may not import from there. */
process.exitCode = await run('node', ['tests/task-pane/gallery/main.ts', ...process.argv.slice(2)]);
