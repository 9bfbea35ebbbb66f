import { auditCommand } from './audit/audit-command.ts';
import { createLog, errorFacts } from './log.ts';
import { readOptions, USAGE, UsageError } from './options.ts';
import { keyCommand } from './receipts/key-command.ts';
import { serve } from './serve.ts';
import { StartupError } from './startup-error.ts';
import { tokenCommand } from './token-command.ts';

const MISUSED = 2;
const FAILED = 1;

/** Each area adds its own; the answer is the exit status. */
const COMMANDS: Record<string, (args: string[]) => Promise<number>> = { audit: auditCommand, key: keyCommand };

try {
  const [name = '', ...args] = process.argv.slice(2);
  const command = COMMANDS[name];
  if (command === undefined) await serveOrIssue();
  else process.exitCode = await command(args);
} catch (error) {
  if (error instanceof StartupError) process.stderr.write(`${error.message}\n`);
  else createLog((line) => process.stderr.write(line))('failed', errorFacts(error));
  if (error instanceof UsageError) process.stderr.write(`${USAGE}\n`);
  process.exitCode = error instanceof UsageError ? MISUSED : FAILED;
}

async function serveOrIssue(): Promise<void> {
  const options = readOptions(process.argv.slice(2), process.env);
  if (options.command === 'token') await tokenCommand(options);
  else await serve(options);
}
