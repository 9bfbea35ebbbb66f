import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { errorCode, StartupError } from '../startup-error.ts';

export const MANIFEST = 'manifest.json';

/** What a backup holds. Written last: a folder without it is no backup. */
export const Manifest = z.object({
  format: z.literal('can-cu-backup-1'),
  madeAt: z.iso.datetime(),
  /** The schema's state: what has to be applied, and nothing else, before the rows go in. */
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  tables: z.array(
    z.object({
      name: z.string().regex(/^[a-z_]+$/),
      columns: z.array(z.string()),
      key: z.array(z.string()),
      rows: z.number().int(),
      /** Of the rows as COPY writes them, before compression. */
      sha256: z.string(),
    }),
  ),
});
export type Manifest = z.infer<typeof Manifest>;

export const dataFile = (folder: string, table: string): string => join(folder, `${table}.copy.zst`);

export async function readManifest(folder: string): Promise<Manifest> {
  try {
    return Manifest.parse(JSON.parse(await readFile(join(folder, MANIFEST), 'utf8')));
  } catch (cause) {
    const reason = errorCode(cause) === 'ENOENT' ? 'không có' : 'không đọc được';
    throw new StartupError(
      `Thư mục ${folder} ${reason} ${MANIFEST} nên không phải là một bản sao lưu trọn vẹn của kho.`,
      { cause },
    );
  }
}
