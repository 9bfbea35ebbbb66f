import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { StoreContext } from '../../store/http/context.ts';
import { joinAccess } from '../../store/database-access.ts';
import type { Access } from '../../store/database-access.ts';
import { openContext } from './open.ts';

export type Served = {
  url: string;
  folder: string;
  /** Past the store's process: its database, its key, and all that it knows. */
  access: Access;
  context: StoreContext;
  /** Resident memory of the store's process alone, in MB; NaN where there is no /proc. */
  memory(): { now: number; most: number };
  close(): Promise<void>;
};

/** A store in a process of its own, and a way to its database for whoever measures. */
export async function serveBenchStore(): Promise<Served> {
  const program = fileURLToPath(new URL('./server.ts', import.meta.url));
  const child = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const line = once(createInterface(child.stdout), 'line') as Promise<[string]>;
  const [first] = await Promise.race([line, ended.then(() => Promise.reject(new Error('The store did not start.')))]);
  const { url, folder } = JSON.parse(first) as { url: string; folder: string };
  const access = await joinAccess(folder, () => undefined);
  const { context, close } = await openContext(access, folder);
  return {
    ...{ url, folder, access, context },
    memory: () => ({ now: megabytes(child.pid, 'VmRSS'), most: megabytes(child.pid, 'VmHWM') }),
    close: async () => {
      await close();
      await access.close();
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function megabytes(pid: number | undefined, field: string): number {
  try {
    const status = readFileSync(`/proc/${pid ?? 0}/status`, 'utf8');
    return Number(new RegExp(`${field}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1024;
  } catch {
    return NaN;
  }
}
