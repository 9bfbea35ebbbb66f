import { parseArgs } from 'node:util';
import { benchBundles } from './bundles.ts';
import { benchCheck } from './check.ts';
import { benchCitations } from './citations.ts';
import { benchPeers } from './peers.ts';
import { benchReading } from './reading.ts';
import { benchStore } from './store.ts';
import { HOW } from './table-schema-rows.ts';
import { table, type Line } from './table.ts';

/** `npm run bench [-- check store …]`: every figure stands beside another of the same run (docs/bench.md). */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { 'with-tableschema': { type: 'boolean', default: false } },
});
const withTableSchema = values['with-tableschema'];

const BENCHES: Record<string, [title: string, run: () => Line[] | Promise<Line[]>]> = {
  check: ['Check', benchCheck],
  citations: ['Citations', benchCitations],
  peers: ['The same rows in other programs', () => benchPeers({ withTableSchema })],
  reading: ['Reading files', benchReading],
  store: ['Store', benchStore],
  bundles: ['Bundles', benchBundles],
};

const wanted = positionals.length > 0 ? positionals : Object.keys(BENCHES);
for (const name of wanted) {
  const bench = BENCHES[name];
  if (!bench) throw new Error(`There is no bench "${name}": ${Object.keys(BENCHES).join(', ')}.`);
  console.log(table(bench[0], await bench[1]()));
  if (name === 'peers' && !withTableSchema) console.log(`\n${HOW}`);
}
