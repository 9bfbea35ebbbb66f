import { parseArgs } from 'node:util';
import { benchBundles } from './bundles.ts';
import { benchCheck } from './check.ts';
import { benchCitations } from './citations.ts';
import { benchPane } from './pane/pane.ts';
import { benchPeers } from './peers.ts';
import { benchReading } from './reading.ts';
import { benchBackup } from './store/backup.ts';
import { benchEvents } from './store/events.ts';
import { benchGrowth } from './store/growth.ts';
import { benchNight } from './store/night.ts';
import { benchSubmit } from './store/submit.ts';
import { HOW } from './table-schema-rows.ts';
import { table, type Line } from './table.ts';

/** `npm run bench [-- check store …]`: every figure stands beside another of the same run (docs/bench.md). */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    'with-tableschema': { type: 'boolean', default: false },
    full: { type: 'boolean', default: false },
  },
});
const withTableSchema = values['with-tableschema'];
const { full } = values;

const BENCHES: Record<string, [title: string, run: () => Line[] | Promise<Line[]>]> = {
  check: ['Check', benchCheck],
  citations: ['Citations', benchCitations],
  peers: ['The same rows in other programs', () => benchPeers({ withTableSchema })],
  reading: ['Reading files', benchReading],
  'store-submit': ['Store: submissions', () => benchSubmit(full)],
  'store-night': ['Store: the night of the deadline', () => benchNight(full)],
  'store-growth': ['Store: growth', () => benchGrowth(full)],
  'store-events': ['Store: events', () => benchEvents(full)],
  'store-backup': ['Store: backup and restore', () => benchBackup(full)],
  bundles: ['Bundles', benchBundles],
  pane: ['Pane', benchPane],
};

const names = Object.keys(BENCHES);
const wanted = positionals.length > 0 ? positionals.flatMap(named) : names;
for (const name of wanted) {
  const bench = BENCHES[name];
  if (!bench) throw new Error(`There is no bench "${name}": ${names.join(', ')}.`);
  console.log(table(bench[0], await bench[1]()));
  if (name === 'peers' && !withTableSchema) console.log(`\n${HOW}`);
}

/** `store` stands for all of `store-…`. */
function named(name: string): string[] {
  const group = names.filter((each) => each.startsWith(`${name}-`));
  return group.length > 0 ? group : [name];
}
