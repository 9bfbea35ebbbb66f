import { spawnSync } from 'node:child_process';
import { readdirSync, readlinkSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorCode } from '../startup-error.ts';
import { executable } from './binaries.ts';
import type { ServerUser } from './server-user.ts';

/**
 * Name a process that PostgreSQL would wait for. Once nothing runs in the cluster, whatever they name is not ours: pids
 * are used again, and a killed postmaster counts as alive until its zombie is reaped.
 */
const PID_FILES = ['postmaster.pid', '.s.PGSQL.5432', '.s.PGSQL.5432.lock'];

const STOP_PATIENCE_MS = 10_000;

/**
 * Ends what a killed store or a killed postmaster left running in this cluster. A postmaster gets SIGINT (a clean stop);
 * a backend busy on the CPU outlives its postmaster and keeps the shared memory, so it gets SIGQUIT, then SIGKILL.
 * Called only by the holder of the folder's lock.
 */
export async function stopOrphans(cluster: string, native: string, user: ServerUser | null): Promise<void> {
  if (process.platform !== 'linux') {
    const options = user === null ? {} : user;
    spawnSync(executable(native, 'pg_ctl'), ['stop', '-D', cluster, '-m', 'fast', '-w'], {
      ...options,
      stdio: 'ignore',
    });
    return;
  }
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (await signalled(cluster, user, signal)) break;
  }
  for (const name of PID_FILES) rmSync(join(cluster, name), { force: true });
}

/** True when no process is left. */
async function signalled(cluster: string, user: ServerUser | null, signal: NodeJS.Signals): Promise<boolean> {
  for (const pid of processesOf(cluster, user)) kill(pid, signal);
  const giveUp = Date.now() + STOP_PATIENCE_MS;
  while (processesOf(cluster, user).length > 0) {
    if (Date.now() > giveUp) return false;
    await sleep(20);
  }
  return true;
}

function processesOf(cluster: string, user: ServerUser | null): number[] {
  const { dev, ino } = statSync(cluster);
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => pid !== process.pid && worksIn(pid, dev, ino, user));
}

function worksIn(pid: number, dev: number, ino: number, user: ServerUser | null): boolean {
  try {
    const cwd = statSync(`/proc/${pid}/cwd`);
    return cwd.dev === dev && cwd.ino === ino && /\/postgres( \(deleted\))?$/.test(readlinkSync(`/proc/${pid}/exe`));
  } catch (error) {
    // Some containers hide /proc/PID/cwd from root; there the server's own uid tells.
    return errorCode(error) === 'EACCES' && user !== null && user.uid !== 0 && ownerUid(pid) === user.uid;
  }
}

function ownerUid(pid: number): number | undefined {
  return statSync(`/proc/${pid}`, { throwIfNoEntry: false })?.uid;
}

function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended by itself.
  }
}
