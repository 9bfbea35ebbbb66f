import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
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
