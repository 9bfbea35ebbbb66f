import { chownSync, lchownSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { StartupError } from '../startup-error.ts';

/** The system user PostgreSQL runs as when the store runs as root, which PostgreSQL refuses. */
export type ServerUser = { uid: number; gid: number };

/** The range of systemd's DynamicUser: uids that no account of the machine has. */
const FIRST_UID = 61_184;
const LAST_UID = 65_519;

export const isRoot = (): boolean => process.getuid?.() === 0;

/** A user of this store's own: no account, no login, no other process. Null when not root: then it is ourselves. */
export function newServerUser(): ServerUser | null {
  if (!isRoot()) return null;
  const taken = new Set(passwd().map((entry) => entry.uid));
  for (;;) {
    const uid = randomInt(FIRST_UID, LAST_UID + 1);
    if (!taken.has(uid)) return { uid, gid: uid };
  }
}

/** initdb, unlike the server, looks its user up in the list of accounts. */
export function initdbUser(): ServerUser | null {
  if (!isRoot()) return null;
  const nobody = passwd().find((entry) => entry.name === 'nobody');
  if (nobody === undefined) {
    throw new StartupError(
      'Máy không có tài khoản hệ thống "nobody" để khởi tạo PostgreSQL. Đề nghị chạy kho bằng một người dùng thường (không phải root).',
    );
  }
  return { uid: nobody.uid, gid: nobody.gid };
}

/** The user a cluster already belongs to. */
export function ownerOf(cluster: string): ServerUser | null {
  const { uid, gid } = statSync(cluster);
  if (isRoot()) return { uid, gid };
  if (uid !== process.getuid?.()) {
    throw new StartupError(
      `Thư mục dữ liệu ${cluster} thuộc về người dùng khác (uid ${uid}). Đề nghị chạy kho bằng người dùng đó, hoặc chọn thư mục khác bằng --data.`,
    );
  }
  return null;
}

/** Hands a folder with all that is in it to a user. */
export function giveTo(path: string, user: ServerUser): void {
  try {
    chownTree(path, user);
  } catch (cause) {
    // A container without the right to change owners, or without so high a uid.
    throw new StartupError(
      `Không giao được ${path} cho người dùng hệ thống ${user.uid}. Đề nghị chạy kho bằng một người dùng thường (không phải root).`,
      { cause },
    );
  }
}

function chownTree(path: string, user: ServerUser): void {
  chownSync(path, user.uid, user.gid);
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const child = join(path, entry.name);
    if (entry.isDirectory()) chownTree(child, user);
    else lchownSync(child, user.uid, user.gid);
  }
}

function passwd(): { name: string; uid: number; gid: number }[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4)
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}
