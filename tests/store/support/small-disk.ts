import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { errorCode } from '../../../store/startup-error.ts';

/** Enough for the store to start on (`free-space.ts`), little enough to be filled in a moment. */
const SIZE = '400m';
const CHUNK = Buffer.alloc(1024 * 1024);

export type SmallDisk = { folder: string; fill(): void; free(): void; close(): void };

/**
 * A file system of its own that can really be filled. Root mounts one; whoever is not root makes one beforehand and
 * names it by CAN_CU_SMALL_DISK.
 */
export function smallDisk(): SmallDisk {
  const given = process.env['CAN_CU_SMALL_DISK'];
  const mount = given ?? mkdtempSync(join(tmpdir(), 'ổ nhỏ '));
  if (given === undefined) mountAt(mount);
  const folder = join(mount, 'kho');
  mkdirSync(folder, { mode: 0o700 });
  const filler = join(mount, 'đầy');
  return {
    folder,
    /** Until the file system itself says that there is no space left, by the megabyte and then by the byte. */
    fill: () => {
      const file = openSync(filler, 'a');
      for (const size of [CHUNK.length, 512, 1]) while (writes(file, size));
      closeSync(file);
    },
    free: () => rmSync(filler),
    close: () => {
      rmSync(filler, { force: true });
      rmSync(folder, { recursive: true, force: true });
      if (given !== undefined) return;
      spawnSync('umount', ['--lazy', mount]);
      rmSync(mount, { recursive: true, force: true });
    },
  };
}

function mountAt(folder: string): void {
  const { status, stderr } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', folder]);
  if (status === 0) return;
  const ownDisk = `sudo mount -t tmpfs -o size=${SIZE},uid=$(id -u),mode=0700 tmpfs /mnt/small`;
  throw new Error(
    `No small disk to fill: ${String(stderr).trim()}. Run the tests as root, or "${ownDisk}" and set CAN_CU_SMALL_DISK=/mnt/small.`,
  );
}

function writes(file: number, size: number): boolean {
  try {
    return writeSync(file, CHUNK, 0, size) > 0;
  } catch (error) {
    if (errorCode(error) === 'ENOSPC') return false;
    throw error;
  }
}
