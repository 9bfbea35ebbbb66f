import { closeSync, constants, existsSync, openSync } from 'node:fs';
import { externalAccess } from './database/open.ts';
import type { DatabaseAccess } from './database/open.ts';
import { endpointOf } from './postgres/endpoint.ts';
import { lockFolder, lockHolder } from './postgres/folder-lock.ts';
import type { LockHolder } from './postgres/folder-lock.ts';
import { layout } from './postgres/layout.ts';
import { APP, login, OWNER } from './postgres/roles.ts';
import { readSecrets } from './postgres/secrets.ts';
import { startPostgres } from './postgres/supervisor.ts';

export type Access = DatabaseAccess & { close(): Promise<void> };

/** The database behind this data folder: the one DATABASE_URL names, else our own, started and locked. */
export async function openAccess(
  dataDir: string,
  role: LockHolder['role'],
  report: (event: string) => void,
): Promise<Access> {
  const url = process.env['DATABASE_URL'];
  if (url !== undefined && url !== '') return { ...(await externalAccess(url)), close: () => Promise.resolve() };
  const lock = await lockFolder(dataDir, role);
  try {
    const postgres = await startPostgres(dataDir, report);
    return {
      ...postgres,
      close: async () => {
        await postgres.stop();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** For a command: the database of the store that runs here, else as `openAccess`. */
export async function joinAccess(dataDir: string, report: (event: string) => void): Promise<Access> {
  const { cluster } = layout(dataDir);
  const running = !process.env['DATABASE_URL'] && existsSync(cluster) && (await lockHolder(dataDir))?.role === 'store';
  if (!running) return openAccess(dataDir, 'command', report);
  const secrets = readSecrets(dataDir);
  const folder = process.platform === 'win32' ? -1 : openSync(cluster, constants.O_RDONLY | constants.O_DIRECTORY);
  const endpoint = endpointOf(cluster, folder, secrets);
  return {
    owner: login(endpoint, OWNER, secrets.owner),
    app: login(endpoint, APP, secrets.app),
    close: () => {
      if (folder !== -1) closeSync(folder);
      return Promise.resolve();
    },
  };
}
