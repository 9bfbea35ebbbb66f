import { openDataFolder } from './data-folder.ts';
import { joinAccess } from './database-access.ts';
import { openDatabase } from './database/open.ts';
import type { Database } from './database/open.ts';
import { directory, form } from './seeds.ts';

/** For a command that needs the database, also while the store runs. */
export async function withDatabase<T>(data: string, work: (database: Database) => Promise<T>): Promise<T> {
  const say = (event: string) => void process.stderr.write(`${event}\n`);
  const access = await joinAccess(openDataFolder(data), say);
  try {
    const database = await openDatabase(access, { directory, form: form.id }, (error) => say(error.message));
    try {
      return await work(database);
    } finally {
      await database.pool.end();
    }
  } finally {
    await access.close();
  }
}
