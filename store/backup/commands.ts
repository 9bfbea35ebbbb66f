import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openDataFolder } from '../data-folder.ts';
import { joinAccess, openAccess } from '../database-access.ts';
import type { Access } from '../database-access.ts';
import { parse, requireData, UsageError } from '../options.ts';
import { layout } from '../postgres/layout.ts';
import { StartupError } from '../startup-error.ts';
import { backUp } from './backup.ts';
import type { Manifest } from './format.ts';
import { readManifest } from './format.ts';
import { restore } from './restore.ts';

const report = (event: string) => void process.stderr.write(`${event}\n`);

/** `store backup --data DIR OUT`: also while the store runs. */
export async function backupCommand(args: string[]): Promise<number> {
  const { data, file } = readArguments(args, 'backup --data <thư mục> <tệp sao lưu>');
  if (existsSync(file)) {
    throw new StartupError(`Tệp ${file} đã có. Đề nghị chọn tên khác: bản sao lưu không ghi đè lên bản trước.`);
  }
  return withAccess(joinAccess(openDataFolder(data), report), async ({ owner }) => {
    tell('Đã sao lưu', await backUp(owner, file, new Date()));
    report(
      'Khóa ký biên nhận (store-key.json trong thư mục dữ liệu) không nằm trong bản sao lưu. Đề nghị giữ riêng một bản.',
    );
  });
}

/** `store restore --data DIR IN`: only into a folder, or a database of DATABASE_URL, that holds nothing yet. */
export async function restoreCommand(args: string[]): Promise<number> {
  const { data, file } = readArguments(args, 'restore --data <thư mục trống> <tệp sao lưu>');
  const folder = openDataFolder(data);
  if (!process.env['DATABASE_URL'] && existsSync(layout(folder).cluster)) {
    throw new StartupError(
      `Thư mục ${folder} đã có cơ sở dữ liệu. Đề nghị khôi phục vào một thư mục trống để không mất gì.`,
    );
  }
  // Before a cluster is made for it.
  readManifest(file);
  return withAccess(openAccess(folder, 'command', report), async ({ owner }) =>
    tell('Đã khôi phục và đối chiếu', await restore(owner, file)),
  );
}

async function withAccess(opening: Promise<Access>, work: (access: Access) => Promise<void>): Promise<number> {
  const access = await opening;
  try {
    await work(access);
    return 0;
  } finally {
    await access.close();
  }
}

function readArguments(args: string[], usage: string): { data: string; file: string } {
  const { values, positionals } = parse(() => {
    const parsed = parseArgs({ args, allowPositionals: true, options: { data: { type: 'string' } } });
    return { values: parsed };
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError(`Đề nghị ghi: ${usage}.`);
  return { data: requireData(values.data), file };
}

function tell(done: string, { tables, createdAt }: Manifest): void {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  process.stdout.write(`${done} ${rows} dòng của ${tables.length} bảng, theo trạng thái lúc ${createdAt}.\n`);
}
