import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

export const CHECKSUMS = 'SHA256SUMS';

/** Of every file of the package, as `sha256sum -c SHA256SUMS` reads them. */
export async function writeChecksums(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name !== CHECKSUMS)
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
  const lines = await Promise.all(
    paths.map(async (path) => {
      const bytes = await readFile(join(folder, path));
      return `${createHash('sha256').update(bytes).digest('hex')}  ${path}\n`;
    }),
  );
  await writeFile(join(folder, CHECKSUMS), lines.join(''));
}
