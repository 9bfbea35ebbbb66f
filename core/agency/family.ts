import { catalogueOf, type Catalogue } from './catalogue.ts';
import type { AgencyDirectory } from './types.ts';

/** Codes reached from `code` by one relation, over any number of reorganisations. */
function reach(code: string, next: (code: string) => string[]): string[] {
  const seen: string[] = [];
  const queue = next(code);
  for (let current = queue.shift(); current !== undefined; current = queue.shift()) {
    if (seen.includes(current) || current === code) continue;
    seen.push(current);
    queue.push(...next(current));
  }
  return seen;
}

function ended(catalogue: Catalogue, code: string, onDate: string): boolean {
  const to = catalogue.byCode.get(code)?.to ?? null;
  return to !== null && to < onDate;
}

/**
 * The agency, its predecessors and its successors as of the day (CONTRACTS §2, scope). A successor that took over only a
 * part carries a note in the directory; whose task that part was is asked, never assumed, so it is left out.
 */
export function agencyFamily(code: string, directory: AgencyDirectory, onDate: string): string[] {
  const catalogue = catalogueOf(directory);
  const back = (from: string) =>
    (catalogue.byCode.get(from)?.predecessors ?? []).filter((predecessor) => ended(catalogue, predecessor, onDate));
  const forth = (from: string) =>
    ended(catalogue, from, onDate)
      ? (catalogue.byCode.get(from)?.successors ?? []).filter(({ note }) => !note).map((successor) => successor.code)
      : [];
  return [code, ...reach(code, back), ...reach(code, forth)];
}
