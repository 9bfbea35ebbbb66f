import { mkdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { CliFailure, misuse } from '../failure.ts';
import { isSameFile } from '../files.ts';

const isFolder = async (path: string): Promise<boolean | null> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => null,
  );

/** Files of one name from two folders must not overwrite each other. */
function freeName(name: string, taken: Set<string>): string {
  const extension = extname(name);
  const stem = name.slice(0, name.length - extension.length);
  let free = name;
  for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${stem} (${n})${extension}`;
  taken.add(free.toLowerCase());
  return free;
}

async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch {
    throw new CliFailure('not-writable', `Không tạo được thư mục “${path}”: đề nghị kiểm tra tên và quyền ghi.`);
  }
}

/** Where the annotated copy of each file goes: into a folder, which is made if need be, or for one file to a file. */
export async function annotationOutputs(files: string[], out: string | undefined): Promise<Map<string, string>> {
  if (out === undefined) return new Map();
  if (out === '') throw misuse('Tùy chọn --annotate còn thiếu tên thư mục hoặc tệp.');
  const folder = await isFolder(out);
  const toFile = folder === false || (folder === null && files.length === 1 && /\.xls[xm]$/i.test(out));
  if (toFile && files.length > 1) throw misuse(`“${out}” là tệp: nhiều tệp vào thì --annotate cần một thư mục.`);
  if (folder === null && !toFile) await makeFolder(out);
  const taken = new Set<string>();
  const outputs = new Map<string, string>();
  for (const file of new Set(files)) {
    const path = toFile ? out : join(out, freeName(basename(file), taken));
    if (await isSameFile(file, path)) {
      throw misuse(`Bản đánh dấu sẽ ghi đè chính tệp “${file}”: đề nghị chọn thư mục hoặc tên khác.`);
    }
    outputs.set(file, path);
  }
  return outputs;
}
