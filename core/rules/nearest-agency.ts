import type { AgencyDirectory } from '../agency/types.ts';
import { bare } from '../text/index.ts';
import { editDistance } from './edit-distance.ts';

/** A fifth of the letters may be wrong or missing; more than that is another name. */
const TOLERANCE = 0.2;
const LONGEST_NAME = 120;

/** The agency whose name or alias is closest to a misspelt one; only ever offered (rule A-01). */
export function nearestAgency(written: string, { agencies }: AgencyDirectory): string | null {
  const wanted = bare(written);
  if (wanted === '' || wanted.length > LONGEST_NAME) return null;
  let best: { name: string; distance: number } | null = null;
  for (const agency of agencies) {
    for (const writing of writingsOf(agency)) {
      const limit = Math.min(Math.floor(wanted.length * TOLERANCE), (best?.distance ?? Infinity) - 1);
      const distance = editDistance(wanted, writing, limit);
      if (distance !== null) best = { name: agency.name, distance };
    }
  }
  return best?.name ?? null;
}

type Agency = AgencyDirectory['agencies'][number];
const made = new WeakMap<Agency, string[]>();

/** Its names and aliases without diacritics: the same for every name that is looked for. */
function writingsOf(agency: Agency): string[] {
  let writings = made.get(agency);
  if (!writings) made.set(agency, (writings = [agency.name, ...agency.aliases].map(bare)));
  return writings;
}
