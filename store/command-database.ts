import type { ClientConfig } from 'pg';
import { existingDataFolder } from './data-folder.ts';
import { joinAccess } from './database-access.ts';
import { openDatabase } from './database/open.ts';
import type { Database } from './database/open.ts';
import { directory, form } from './seeds.ts';

type Opened = Database & { owner: ClientConfig; dataDir: string };

/** For a command that needs the database of a store that is there, also while it runs. */
export async function withDatabase<T>(
  data: string,
  work: (database: Opened) => Promise<T>,
  folder: { orEmpty?: boolean } = {},
): Promise<T> {
  const say = (event: string) => void process.stderr.write(`${event}\n`);
  const dataDir = existingDataFolder(data, folder);
  const access = await joinAccess(dataDir, say);
  try {
    const database = await openDatabase(access, { directory, form: form.id }, (error) => say(error.message));
    try {
      return await work({ ...database, owner: access.owner, dataDir });
    } finally {
      await database.pool.end();
    }
  } finally {
    await access.close();
  }
}
