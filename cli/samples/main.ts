/**
 * Writes the committed workbooks under seeds/ anew: `node cli/samples/main.ts`. A test compares them with what this
 * makes, so they can only be changed here.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sampleFiles } from './files.ts';

const seeds = fileURLToPath(new URL('../../seeds/', import.meta.url));

for (const [name, bytes] of sampleFiles()) {
  mkdirSync(dirname(seeds + name), { recursive: true });
  writeFileSync(seeds + name, bytes);
  process.stdout.write(`seeds/${name} ${bytes.length}\n`);
}
