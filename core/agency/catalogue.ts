import { bare } from '../text/index.ts';
import { COMMITTEE_WORDS, nameKey } from './key.ts';
import type { Agency, AgencyDirectory } from './types.ts';

/** The directory by every way a name is written. */
export type Catalogue = {
  byKey: Map<string, Agency[]>;
  /** Without diacritics: the second try only, since "Hà Giang" and "Hạ Giang" meet there. */
  byBareKey: Map<string, Agency[]>;
  byCode: Map<string, Agency>;
  /** As the directory writes them. */
  names: Set<string>;
  /** First words of the keys, without diacritics: most words of a text begin no name. */
  firstWords: Set<string>;
  /** Words of the longest name, with the "Ủy ban nhân dân" that a key leaves out. */
  longest: number;
};

const built = new WeakMap<AgencyDirectory, Catalogue>();

function add(index: Map<string, Agency[]>, key: string, agency: Agency): void {
  const there = index.get(key);
  if (!there) index.set(key, [agency]);
  else if (!there.includes(agency)) there.push(agency);
}

function build(directory: AgencyDirectory): Catalogue {
  const catalogue: Catalogue = {
    byKey: new Map(),
    byBareKey: new Map(),
    byCode: new Map(),
    names: new Set(directory.agencies.map(({ name }) => name)),
    firstWords: new Set(['uy']),
    longest: 0,
  };
  for (const agency of directory.agencies) {
    catalogue.byCode.set(agency.code, agency);
    for (const name of [agency.name, agency.code, ...agency.aliases]) {
      const key = nameKey(name);
      add(catalogue.byKey, key, agency);
      add(catalogue.byBareKey, bare(key), agency);
      catalogue.firstWords.add(bare(key).split(' ')[0] ?? '');
      catalogue.longest = Math.max(catalogue.longest, key.split(' ').length + COMMITTEE_WORDS);
    }
  }
  return catalogue;
}

export function catalogueOf(directory: AgencyDirectory): Catalogue {
  let catalogue = built.get(directory);
  if (!catalogue) built.set(directory, (catalogue = build(directory)));
  return catalogue;
}

/** Letter by letter a name of the directory. */
export function isAgencyName(text: string, directory: AgencyDirectory): boolean {
  return catalogueOf(directory).names.has(text);
}

export function agencyByCode(code: string, directory: AgencyDirectory): Agency | null {
  return catalogueOf(directory).byCode.get(code) ?? null;
}

/** Agencies of this key; exact writing first, then without diacritics. */
export function agenciesOfKey(catalogue: Catalogue, key: string, plainKey = bare(key)): Agency[] {
  return catalogue.byKey.get(key) ?? catalogue.byBareKey.get(plainKey) ?? [];
}

/**
 * One name may have had several life spans ("Bộ Nội vụ", a merged province): the one alive on the day, else the last
 * one that ended before it, else the first. Names of predecessors stay valid names (CONTRACTS §8).
 */
export function aliveOn(agencies: Agency[], onDate: string): Agency | null {
  const begun = agencies.filter(({ from }) => from === null || from <= onDate);
  const byStart = (a: Agency, b: Agency) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1);
  const alive = begun.filter(({ to }) => to === null || onDate <= to).sort(byStart);
  const ended = [...begun].sort((a, b) => ((a.to ?? '') < (b.to ?? '') ? -1 : 1));
  return alive[alive.length - 1] ?? ended[ended.length - 1] ?? [...agencies].sort(byStart)[0] ?? null;
}
