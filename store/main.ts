import { createLog, errorFacts } from './log.ts';
import { readOptions, USAGE, UsageError } from './options.ts';
import { serve } from './serve.ts';
import { StartupError } from './startup-error.ts';
import { tokenCommand } from './token-command.ts';

const MISUSED = 2;
const FAILED = 1;

try {
  const options = readOptions(process.argv.slice(2), process.env);
  if (options.command === 'token') await tokenCommand(options);
  else await serve(options);
} catch (error) {
  if (error instanceof StartupError) process.stderr.write(`${error.message}\n`);
  else createLog((line) => process.stderr.write(line))('failed', errorFacts(error));
  if (error instanceof UsageError) process.stderr.write(`${USAGE}\n`);
  process.exitCode = error instanceof UsageError ? MISUSED : FAILED;
}
