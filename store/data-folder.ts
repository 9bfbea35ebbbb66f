import { accessSync, constants, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { layout } from './postgres/layout.ts';
import { StartupError } from './startup-error.ts';

/** Makes the store's folder if need be (closed to others; its parents as usual) and says why when it cannot be used. */
export function openDataFolder(path: string): string {
  const folder = resolve(path);
  try {
    mkdirSync(dirname(folder), { recursive: true });
    if (statSync(folder, { throwIfNoEntry: false }) === undefined) mkdirSync(folder, { mode: 0o700 });
    if (!statSync(folder).isDirectory()) throw new Error(`${folder} is no directory`);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return folder;
  } catch (cause) {
    throw new StartupError(
      `Không dùng được thư mục dữ liệu ${folder}. Đề nghị kiểm tra đường dẫn và quyền ghi của người dùng đang chạy kho.`,
      { cause },
    );
  }
}

/**
 * The folder of a store that is there already: a command that only reads or administers must not make a store where a
 * path was mistyped. `orEmpty`: an empty folder that somebody made will do, for the first token or account before the first start.
 */
export function existingDataFolder(path: string, { orEmpty = false } = {}): string {
  const folder = resolve(path);
  const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
  const hasStore = isFolder && (isElsewhere() || existsSync(layout(folder).cluster));
  if (!hasStore && !(isFolder && orEmpty && readdirSync(folder).length === 0)) {
    throw new StartupError(
      `Không có kho dữ liệu ở ${folder}. Đề nghị kiểm tra lại --data; kho mới được tạo khi khởi động lần đầu (--port <cổng> --data <thư mục>).`,
    );
  }
  return openDataFolder(folder);
}

/** With a database of somebody else's, the folder holds hardly more than the key. */
const isElsewhere = () => (process.env['DATABASE_URL'] ?? '') !== '';
