import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Line } from './table.ts';

const DIST = new URL('../dist/', import.meta.url);
const KB = 1000;
/** What the scripts of the pane's first view may weigh. */
const MOST_KB = 200;

/** What a browser has to load, as built by `npm run build`; nothing where nothing is built. */
export function benchBundles(): Line[] {
  return [
    ...firstView(),
    ...kept('excel/', /^data-.*\.json$/, 'the form’s data'),
    ...kept('gas/', /^sidebar\.html$/, 'gas/sidebar.html'),
    ...kept('gas/', /^Code\.js$/, 'gas/Code.js'),
  ];
}

/** Every script that taskpane.html names, beside the most it may be. */
function firstView(): Line[] {
  const page = new URL('excel/taskpane.html', DIST);
  if (!existsSync(page)) return [];
  const names = [...readFileSync(page, 'utf8').matchAll(/(?:src|modulepreload" href)="\.\/([^"]+\.js)"/g)];
  const value = names.reduce((sum, [, name]) => sum + gzip(new URL(`excel/${name}`, DIST)), 0);
  return [{ what: 'pane, first view, gzip', value, against: 'at most', peer: MOST_KB, unit: 'KB' }];
}

function kept(folder: string, name: RegExp, what: string): Line[] {
  const place = new URL(folder, DIST);
  const file = existsSync(place) ? readdirSync(place).find((each) => name.test(each)) : undefined;
  if (file === undefined) return [];
  const url = new URL(file, place);
  const peer = readFileSync(url).length / KB;
  return [{ what: `${what}, gzip`, value: gzip(url), against: 'as it is', peer, unit: 'KB' }];
}

const gzip = (url: URL): number => gzipSync(readFileSync(url), { level: 9 }).length / KB;
