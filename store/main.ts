import { tokenCommand } from './access/token-command.ts';
import { tokensCommand } from './access/tokens-command.ts';
import { auditCommand } from './audit/audit-command.ts';
import { backupCommand, restoreCommand } from './backup/backup-command.ts';
import { createLog, errorFacts } from './log.ts';
import { readOptions, UsageError } from './options.ts';
import { administratorCommand } from './people/administrator-command.ts';
import { keyCommand } from './receipts/key-command.ts';
import { serve } from './serve.ts';
import { StartupError } from './startup-error.ts';
import { asksForHelp, USAGE, usageOf } from './usage.ts';

const MISUSED = 2;
const FAILED = 1;

/** Each area adds its own; the answer is the exit status. */
const COMMANDS: Record<string, (args: string[]) => Promise<number>> = {
  administrator: administratorCommand,
  audit: auditCommand,
  backup: backupCommand,
  key: keyCommand,
  restore: restoreCommand,
  token: tokenCommand,
  tokens: tokensCommand,
};

try {
  const [name = '', ...args] = process.argv.slice(2);
  const command = COMMANDS[name];
  if (asksForHelp(process.argv.slice(2))) process.stdout.write(`${usageOf(name)}\n`);
  else if (command === undefined) await serve(readOptions(process.argv.slice(2), process.env));
  else process.exitCode = await command(args);
} catch (error) {
  if (error instanceof StartupError) process.stderr.write(`${error.message}\n`);
  else createLog((line) => process.stderr.write(line))('failed', errorFacts(error));
  if (error instanceof UsageError) process.stderr.write(`${USAGE}\n`);
  process.exitCode = error instanceof UsageError ? MISUSED : FAILED;
}
