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

const { stderr } = process;
const CLEAR_LINE = '\r\u001b[K';

process.exitCode = await run(process.argv.slice(2), {
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
  ...(stderr.isTTY && {
    progress: (line: string) => void stderr.write(CLEAR_LINE + [...line].slice(0, stderr.columns - 1).join('')),
  }),
  stdin: () => text(process.stdin),
  env: process.env,
  now: () => new Date(),
  fetch: globalThis.fetch,
});
