import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { existingDataFolder, openDataFolder } from '../data-folder.ts';
import { joinAccess, openAccess } from '../database-access.ts';
import type { Access } from '../database-access.ts';
import { Client } from 'pg';
import { migrate } from '../database/migrate.ts';
import { parse, requireData, UsageError } from '../options.ts';
import { rotatedKey } from '../receipts/known-keys.ts';
import { readStoreKey } from '../receipts/store-key.ts';
import { backup } from './backup.ts';
import type { Manifest } from './manifest.ts';
import { restore } from './restore.ts';

const say = (line: string) => void process.stderr.write(`${line}\n`);

/** `store backup --data DIR OUT`: also while the store runs. */
export const backupCommand = (args: string[]): Promise<number> =>
  run(
    'backup',
    args,
    (data, report) => joinAccess(existingDataFolder(data), report),
    async ({ owner }, folder) => {
      await upToDate(owner);
      const manifest = await backup(owner, folder, new Date());
      say(
        'Khóa ký biên nhận (store-key.json trong thư mục dữ liệu) không nằm trong bản sao lưu. Đề nghị giữ riêng một bản.',
      );
      process.stdout.write(`Đã sao lưu ${total(manifest)} vào ${folder}.\n`);
    },
  );

/** `store restore --data DIR IN`: into an empty place. */
export const restoreCommand = (args: string[]): Promise<number> =>
  run(
    'restore',
    args,
    (data, report) => openAccess(openDataFolder(data), 'command', report),
    async ({ owner }, folder, data) => {
      const manifest = await restore(owner, folder);
      await haveKey(owner, data);
      process.stdout.write(`Đã khôi phục ${total(manifest)} từ ${folder}, đối chiếu từng bảng: khớp.\n`);
    },
  );

/** A store signs with the key that its database knows; where the folder was not given that one, with a new one. */
async function haveKey(owner: Access['owner'], data: string): Promise<void> {
  if (readStoreKey(data) !== null) return;
  await rotatedKey(owner, data, new Date());
  say('Thư mục này chưa có store-key.json nên đã tạo khóa ký mới; biên nhận cũ vẫn xác minh được bằng khóa cũ.');
}

/** A backup is of this release's schema, also where an older one wrote the data. */
async function upToDate(owner: Access['owner']): Promise<void> {
  const client = new Client(owner);
  await client.connect();
  try {
    await migrate(client);
  } finally {
    await client.end();
  }
}

async function run(
  verb: 'backup' | 'restore',
  args: string[],
  open: (data: string, report: (event: string) => void) => Promise<Access>,
  work: (access: Access, folder: string, data: string) => Promise<void>,
): Promise<number> {
  const { data, folder } = readArguments(verb, args);
  const access = await open(data, say);
  try {
    await work(access, folder, data);
    return 0;
  } finally {
    await access.close();
  }
}

function readArguments(verb: string, args: string[]): { data: string; folder: string } {
  let folder: string | undefined;
  const values = parse(() => {
    const found = parseArgs({ args, options: { data: { type: 'string' } }, allowPositionals: true });
    [folder] = found.positionals.length === 1 ? found.positionals : [];
    return found;
  });
  if (folder === undefined) throw new UsageError(`Đề nghị ghi: ${verb} --data <thư mục> <thư mục sao lưu>.`);
  return { data: requireData(values.data), folder: resolve(folder) };
}

function total({ tables }: Manifest): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return `${rows} dòng của ${tables.length} bảng`;
}
