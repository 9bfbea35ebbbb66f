import { randomBytes } from 'node:crypto';
import { open, readFile, realpath, rename, stat, unlink } from 'node:fs/promises';
import type { Stats } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { WorkbookError } from '../workbook/index.ts';
import { CliFailure, misuse } from './failure.ts';

/** Nothing that large is read at all; `workbook/` has the finer bounds. */
const LARGEST = 64 * 1024 * 1024;

type SystemError = Error & { code?: string };
const codeOf = (error: unknown): string => (error as SystemError).code ?? '';

function readFailure(path: string, error: unknown): CliFailure {
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new CliFailure('not-found', `Không tìm thấy tệp “${path}”: đề nghị kiểm tra lại tên và thư mục.`);
    case 'EACCES':
    case 'EPERM':
      return new CliFailure('unreadable', `Không có quyền đọc tệp “${path}”: đề nghị kiểm tra quyền truy cập.`);
    default:
      return new CliFailure('unreadable', `Không đọc được tệp “${path}”: đề nghị thử chép tệp sang nơi khác.`);
  }
}

async function statOf(path: string): Promise<Stats> {
  try {
    return await stat(path);
  } catch (error) {
    throw readFailure(path, error);
  }
}

/** The bytes of a file that a person named. */
export async function readInput(path: string): Promise<Uint8Array> {
  const found = await statOf(path);
  if (found.isDirectory()) {
    throw new CliFailure('folder', `“${path}” là thư mục, không phải tệp: đề nghị chỉ rõ tệp trong thư mục.`);
  }
  if (!found.isFile()) throw new CliFailure('not-a-file', `“${path}” không phải tệp thường: đề nghị chỉ rõ một tệp.`);
  if (found.size > LARGEST) {
    throw new WorkbookError('too-large', 'Tệp lớn hơn 64 MB: đề nghị chỉ giữ lại trang tính Phụ lục IV rồi thử lại.');
  }
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    throw readFailure(path, error);
  }
}

function writeFailure(path: string, error: unknown): CliFailure {
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new CliFailure('not-writable', `Không có thư mục để ghi “${path}”: đề nghị tạo thư mục trước.`);
    case 'EISDIR':
    case 'EEXIST':
      return new CliFailure('not-writable', `“${path}” là thư mục: đề nghị ghi rõ tên tệp.`);
    case 'ENOSPC':
    case 'EDQUOT':
      return new CliFailure('not-writable', `Hết chỗ trên ổ đĩa khi ghi “${path}”: đề nghị giải phóng chỗ trống.`);
    default:
      return new CliFailure(
        'not-writable',
        `Không ghi được tệp “${path}”: đề nghị đóng tệp nếu đang mở, xem lại quyền ghi.`,
      );
  }
}

/** The file a name leads to, links followed; the name itself where nothing is there yet. */
async function targetOf(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}

export async function isSameFile(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([stat(one).catch(() => null), stat(other).catch(() => null)]);
  return a !== null && b !== null && a.dev === b.dev && a.ino === b.ino;
}

/** The file that comes out must be none of those that went in. */
export async function assertOtherFile(inputs: string[], out: string): Promise<void> {
  for (const input of inputs) {
    if (await isSameFile(input, out)) throw misuse(`Tệp ra trùng tệp vào “${input}”: đề nghị chọn tên khác.`);
  }
}

/** Written beside and renamed: a reader, or a failure half way, finds the old file or the new one. */
export async function writeOutput(path: string, bytes: Uint8Array, modeIfNew = 0o666): Promise<void> {
  const target = await targetOf(path);
  const beside = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const mode = (await stat(target).catch(() => null))?.mode ?? modeIfNew;
    const file = await open(beside, 'wx', mode & 0o777);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, target);
  } catch (error) {
    await unlink(beside).catch(() => undefined);
    throw writeFailure(path, error);
  }
}
