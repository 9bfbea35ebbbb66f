import { text } from 'node:stream/consumers';
import { run } from './run.ts';

/** A reader such as `head` may close the pipe early; that is no failure. */
process.stdout.on('error', (error: Error & { code?: string }) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

/** npm runs scripts in the package's folder; names of files are meant from where the person stands. */
const { npm_lifecycle_event: script, INIT_CWD: standing } = process.env;
if (script === 'can-cu' && standing) process.chdir(standing);

const { stdout, stderr } = process;
const CLEAR_LINE = '\r\u001b[K';
let inProgress = false;

function showProgress(line: string): void {
  stderr.write(CLEAR_LINE + [...line].slice(0, (stderr.columns || 80) - 1).join(''));
  inProgress = line !== '';
}

/** Any other line takes the place of the one of progress. */
function writeLine(stream: NodeJS.WriteStream, line: string): void {
  if (inProgress) showProgress('');
  stream.write(`${line}\n`);
}

process.exitCode = await run(process.argv.slice(2), {
  out: (line) => writeLine(stdout, line),
  err: (line) => writeLine(stderr, line),
  ...(stderr.isTTY && { progress: showProgress }),
  stdin: () => text(process.stdin),
  env: process.env,
  now: () => new Date(),
  fetch: globalThis.fetch,
});
