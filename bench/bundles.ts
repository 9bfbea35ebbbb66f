import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Line } from './table.ts';

const FILES = ['excel/taskpane.js', 'gas/sidebar.html', 'gas/Code.js'];
const KB = 1000;

/** What a browser has to load, as built by `npm run build`; nothing where nothing is built. */
export function benchBundles(): Line[] {
  return FILES.flatMap((file): Line[] => {
    const url = new URL(`../dist/${file}`, import.meta.url);
    if (!existsSync(url)) return [];
    const bytes = readFileSync(url);
    const value = gzipSync(bytes, { level: 9 }).length / KB;
    return [{ what: `dist/${file}, gzip`, value, against: 'as it is', peer: bytes.length / KB, unit: 'KB' }];
  });
}
