import { parseArgs } from 'node:util';
import { dayInVietnam } from '../clock.ts';
import { withDatabase } from '../command-database.ts';
import { COORDINATOR_ID } from '../database/reference-data.ts';
import { parse, requireData, UsageError } from '../options.ts';
import { agencyNamed } from './agency-named.ts';
import { readExpiry } from './expiry.ts';
import { SCOPES } from './scope.ts';
import { issueToken } from './tokens.ts';

const OPTIONS = {
  data: { type: 'string' },
  agency: { type: 'string' },
  coordinator: { type: 'boolean', default: false },
  scope: { type: 'string', default: 'submit' },
  expires: { type: 'string' },
  label: { type: 'string', default: '' },
} as const;

/** `store token`: prints one new service token on its last line, also while the store runs. */
export async function tokenCommand(args: string[]): Promise<number> {
  const values = parse(() => parseArgs({ args, options: OPTIONS }));
  const name = values.agency ?? null;
  if ((name === null) !== values.coordinator)
    throw new UsageError('Đề nghị ghi một trong hai: --agency "<tên cơ quan>" hoặc --coordinator.');
  const scope = SCOPES.find((known) => known === values.scope);
  if (scope === undefined) throw new UsageError('--scope là submit (đọc và gửi) hoặc read (chỉ đọc).');
  const now = new Date();
  const expiresAt = values.expires === undefined ? null : readExpiry(values.expires, now);
  const label = values.label.normalize('NFC').slice(0, 200);
  return withDatabase(
    requireData(values.data),
    async ({ pool, agencies }) => {
      const agency = name === null ? null : agencyNamed(agencies, name, dayInVietnam(now));
      const role = agency === null ? 'coordinator' : 'officer';
      const token = await issueToken(pool, agency?.id ?? COORDINATOR_ID, role, { scope, expiresAt, label, at: now });
      process.stderr.write(
        `Mã truy cập cho ${agency?.name ?? 'cơ quan tổng hợp'}; chỉ hiện một lần, đề nghị giữ kín.\n`,
      );
      process.stdout.write(`${token}\n`);
      return 0;
    },
    { orEmpty: true },
  );
}
