import { text } from 'node:stream/consumers';
import { run } from './run.ts';

/** A reader such as `head` may close the pipe early; that is no failure. */
process.stdout.on('error', (error: Error & { code?: string }) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

process.exitCode = await run(process.argv.slice(2), {
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
  stdin: () => text(process.stdin),
  env: process.env,
  now: () => new Date(),
  fetch: globalThis.fetch,
});
