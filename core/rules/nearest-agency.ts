import type { AgencyDirectory } from '../agency/types.ts';
import { bare } from '../text/index.ts';

/** A fifth of the letters may be wrong or missing; more than that is another name. */
const TOLERANCE = 0.2;
const LONGEST_NAME = 120;

/** The agency whose name or alias is closest to a misspelt one; only ever offered (rule A-01). */
export function nearestAgency(written: string, { agencies }: AgencyDirectory): string | null {
  const wanted = bare(written);
  if (wanted === '' || wanted.length > LONGEST_NAME) return null;
  let best: { name: string; distance: number } | null = null;
  for (const { name, aliases } of agencies) {
    for (const writing of [name, ...aliases]) {
      const limit = Math.min(Math.floor(wanted.length * TOLERANCE), (best?.distance ?? Infinity) - 1);
      const distance = editDistance(wanted, bare(writing), limit);
      if (distance !== null) best = { name, distance };
    }
  }
  return best?.name ?? null;
}

/** Letters to insert, delete or replace; null when more than `limit`. */
function editDistance(a: string, b: string, limit: number): number | null {
  if (Math.abs(a.length - b.length) > limit) return null;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] as number) + (a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1);
      next.push(Math.min(replaced, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    if (Math.min(...next) > limit) return null;
    row = next;
  }
  const distance = row[b.length] as number;
  return distance <= limit ? distance : null;
}
