import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './run.ts';

/** As package.json has it; the pane and the manifest have the same. */
export async function projectVersion(): Promise<string> {
  return (JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }).version;
}
