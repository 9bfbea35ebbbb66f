import { agencyNamed } from './access/agency-named.ts';
import { issueToken } from './access/tokens.ts';
import { dayInVietnam } from './clock.ts';
import { openDataFolder } from './data-folder.ts';
import { joinAccess } from './database-access.ts';
import { openDatabase } from './database/open.ts';
import { COORDINATOR_ID } from './database/reference-data.ts';
import type { TokenOptions } from './options.ts';
import { directory, form } from './seeds.ts';

/** Prints one new token on its last line, also while the store runs. */
export async function tokenCommand({ data, agency: name }: TokenOptions): Promise<void> {
  const report = (event: string) => void process.stderr.write(`${event}\n`);
  const access = await joinAccess(openDataFolder(data), report);
  try {
    const { pool, agencies } = await openDatabase(access, { directory, form: form.id }, (error) =>
      report(error.message),
    );
    try {
      const agency = name === null ? null : agencyNamed(agencies, name, dayInVietnam(new Date()));
      const token = await issueToken(pool, agency?.id ?? COORDINATOR_ID, agency === null ? 'coordinator' : 'officer');
      process.stderr.write(
        `Mã truy cập cho ${agency?.name ?? 'cơ quan tổng hợp'}; chỉ hiện một lần, đề nghị giữ kín.\n`,
      );
      process.stdout.write(`${token}\n`);
    } finally {
      await pool.end();
    }
  } finally {
    await access.close();
  }
}
