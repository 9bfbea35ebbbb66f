import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../run.ts';

const DEVELOPERS = 'https://localhost:3000';

/** The manifest for this address: the same file serves the admin centre and a shared folder. */
export async function packageExcel(folder: string, paneUrl: string): Promise<void> {
  const manifest = await readFile(join(root, 'manifest.xml'), 'utf8');
  const adapted = manifest.replace(/\n?<!-- https:\/\/localhost[^>]*-->/, '').replaceAll(DEVELOPERS, paneUrl);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'manifest.xml'), adapted);
}
