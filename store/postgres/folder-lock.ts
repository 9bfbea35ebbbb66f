import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { rmSync, statSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorCode, StartupError } from '../startup-error.ts';

export type LockHolder = { pid: number; role: 'store' | 'command' };
/** A store that was just told to stop, or lost the npm that ran it, is gone in a moment; so is a command (`token`). */
const PATIENCE_MS = { store: 2_000, command: 10_000 };

export type FolderLock = { release(): Promise<void> };

/**
 * One process at a time owns a data folder. The lock is a listening socket, so that the kernel lets go of it whatever
 * kills the holder: an abstract one on Linux, a named pipe on Windows, a file elsewhere.
 */
export async function lockFolder(folder: string, role: LockHolder['role']): Promise<FolderLock> {
  const address = lockAddress(folder);
  const began = Date.now();
  for (;;) {
    const lock = await tryLock(address, role);
    if (lock !== null) return lock;
    const holder = await lockHolder(folder);
    if (Date.now() - began > PATIENCE_MS[holder?.role ?? 'command']) {
      throw new StartupError(
        `Thư mục dữ liệu ${folder} đang được một kho khác sử dụng${holder === null ? '' : ` (tiến trình ${holder.pid})`}. Đề nghị dừng kho đó trước, hoặc chọn thư mục khác bằng --data.`,
      );
    }
    if (holder === null && process.platform !== 'linux' && process.platform !== 'win32')
      rmSync(address, { force: true });
    await sleep(50);
  }
}

/** Who holds the lock of this folder; null when nobody does. */
export function lockHolder(folder: string): Promise<LockHolder | null> {
  return new Promise((resolve) => {
    const socket = connect({ path: lockAddress(folder), timeout: 2_000 });
    let text = '';
    socket.setEncoding('utf8');
    socket.on('data', (chunk: string) => (text += chunk));
    socket.on('timeout', () => socket.destroy());
    socket.on('error', () => resolve(null));
    socket.on('close', () => resolve(text === '' ? null : (JSON.parse(text) as LockHolder)));
  });
}

async function tryLock(address: string, role: LockHolder['role']): Promise<FolderLock | null> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.end(JSON.stringify({ pid: process.pid, role } satisfies LockHolder));
  });
  server.listen(address);
  try {
    await once(server, 'listening');
  } catch (error) {
    if (errorCode(error) === 'EADDRINUSE') return null;
    throw error;
  }
  server.unref();
  return { release: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** By device and inode: two paths to one folder are one lock, and a path may be long. */
function lockAddress(folder: string): string {
  const { dev, ino } = statSync(folder, { bigint: true });
  const name = `can-cu-${createHash('sha256').update(`${dev}:${ino}`).digest('hex').slice(0, 32)}`;
  if (process.platform === 'linux') return `\0${name}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
  return join('/tmp', name);
}
