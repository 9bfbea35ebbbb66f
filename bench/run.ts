import { parseArgs } from 'node:util';
import { benchBundles } from './bundles.ts';
import { benchCheck } from './check.ts';
import { benchCitations } from './citations.ts';
import { benchPeers } from './peers.ts';
import { benchReading } from './reading.ts';
import { benchStore } from './store.ts';
import { table, type Line } from './table.ts';

const BENCHES: Record<string, [title: string, run: () => Line[] | Promise<Line[]>]> = {
  check: ['Check', benchCheck],
  citations: ['Citations', benchCitations],
  peers: ['The same rows in other programs', benchPeers],
  reading: ['Reading files', benchReading],
  store: ['Store', benchStore],
  bundles: ['Bundles', benchBundles],
};

/** `npm run bench [-- check store …]`: every figure stands beside another of the same run (docs/bench.md). */
const { positionals } = parseArgs({ allowPositionals: true });
const wanted = positionals.length > 0 ? positionals : Object.keys(BENCHES);
for (const name of wanted) {
  const bench = BENCHES[name];
  if (!bench) throw new Error(`There is no bench "${name}": ${Object.keys(BENCHES).join(', ')}.`);
  console.log(table(bench[0], await bench[1]()));
}
