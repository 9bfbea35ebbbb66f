import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createZstdCompress } from 'node:zlib';
import { Client } from 'pg';
import type { ClientConfig } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { errorCode, StartupError } from '../startup-error.ts';
import { dataFile, MANIFEST } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { measure } from './measure.ts';
import { copyOut, readTables } from './tables.ts';
import type { Table } from './tables.ts';

/**
 * Writes all rows into a new folder, as they stood at one moment, while the store goes on writing. The folder gets its
 * name when it is whole; passwords and the signing key are not in it.
 */
export async function backup(owner: ClientConfig, folder: string, now: Date): Promise<Manifest> {
  const unfinished = `${folder}.dang-ghi`;
  await makeFolder(unfinished, folder);
  const client = new Client(owner);
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    await client.query(`set local app.role = 'backup'`);
    const { rows: migrations } = await client.query<{ name: string; checksum: string }>(
      'select name, checksum from store.migrations order by name',
    );
    const tables: Manifest['tables'] = [];
    for (const table of await readTables(client)) tables.push(await copyTable(client, table, unfinished));
    await client.query('commit');
    const manifest: Manifest = { format: 'can-cu-backup-1', madeAt: now.toISOString(), migrations, tables };
    await writeFile(join(unfinished, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
    await rename(unfinished, folder);
    return manifest;
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    if (errorCode(error) === 'ENOSPC') {
      throw new StartupError(
        `Hết chỗ trên ổ đĩa khi sao lưu vào ${folder}. Đề nghị giải phóng chỗ trống rồi sao lưu lại.`,
        { cause: error },
      );
    }
    throw error;
  } finally {
    await client.end();
  }
}

async function makeFolder(unfinished: string, folder: string): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o700, recursive: false });
    await rm(folder, { recursive: true });
    await mkdir(unfinished, { mode: 0o700 });
  } catch (cause) {
    const reason = errorCode(cause) === 'EEXIST' ? 'đã có ở đó' : 'không tạo được';
    throw new StartupError(`Thư mục sao lưu ${folder} ${reason}. Đề nghị chọn tên khác cho bản sao lưu.`, { cause });
  }
}

async function copyTable(client: Client, table: Table, folder: string): Promise<Manifest['tables'][number]> {
  const { stream, result } = measure();
  const file = createWriteStream(dataFile(folder, table.name), { mode: 0o600, flush: true });
  await pipeline(client.query(copyTo(copyOut(table))), stream, createZstdCompress(), file);
  const { name, columns, key } = table;
  return { name, columns, key, ...result() };
}
