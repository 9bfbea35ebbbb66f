import { statfsSync } from 'node:fs';
import { StartupError } from './startup-error.ts';

const MIB = 1024 * 1024;
/** A few of PostgreSQL's 16 MiB log segments, a day's submissions, and room to tidy up in. */
const LEAST_MIB = 200;

/** `bavail`: what is kept back for root is of no use to the database's user. */
function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

/** PostgreSQL on a full disk stops in the middle of work, and needs room even to come up again: better not to begin. */
export function requireFreeSpace(folder: string, free: (folder: string) => number = freeBytes): void {
  const left = Math.floor(free(folder) / MIB);
  if (left >= LEAST_MIB) return;
  throw new StartupError(
    `Ổ đĩa chứa thư mục dữ liệu ${folder} chỉ còn trống ${left} MB; kho cần ít nhất ${LEAST_MIB} MB. Đề nghị giải phóng ổ đĩa hoặc chuyển thư mục dữ liệu sang ổ khác, rồi khởi động lại.`,
  );
}
