import type { AgencyDirectory } from '../agency/types.ts';
import type { LegalDocuments } from '../legal-documents/types.ts';
import { editDistance } from './edit-distance.ts';
import { issuerParts } from './issuer.ts';

type Known = { symbols: Set<string>; issuers: string[] };
const built = new WeakMap<LegalDocuments, Known>();

/** Offices whose symbols no list holds completely. */
const ALWAYS = ['UBND', 'HĐND', 'UB', 'TTg', 'CP', 'QH', 'UBTVQH', 'TW', 'CTN', 'TLĐ', 'HĐTP', 'MTTW', 'ĐCTUBTWMTTQVN'];

function knownOf(documents: LegalDocuments, directory: AgencyDirectory): Known {
  let known = built.get(documents);
  if (!known) {
    const issuers = [
      ...ALWAYS,
      ...directory.agencies.flatMap(({ symbols }) => symbols),
      ...documents.symbols.flatMap(issuerParts),
    ];
    known = { symbols: new Set(documents.symbols), issuers: [...new Set(issuers)] };
    built.set(documents, known);
  }
  return known;
}

export function isKnownSymbol(symbol: string, documents: LegalDocuments, directory: AgencyDirectory): boolean {
  const { symbols, issuers } = knownOf(documents, directory);
  return symbols.has(symbol) || issuerParts(symbol).every((part) => issuers.includes(part));
}

/** The symbol with its unknown issuer replaced by the closest known one, at most two letters away. */
export function nearestSymbol(symbol: string, documents: LegalDocuments, directory: AgencyDirectory): string | null {
  const { issuers } = knownOf(documents, directory);
  const unknown = issuerParts(symbol).find((part) => !issuers.includes(part));
  if (unknown === undefined) return null;
  let best: { issuer: string; distance: number } | null = null;
  for (const issuer of issuers) {
    // Short abbreviations are all close to each other.
    const limit = Math.min(unknown.length < 5 ? 1 : 2, (best?.distance ?? Infinity) - 1);
    const distance = editDistance(unknown, issuer, limit);
    if (distance !== null) best = { issuer, distance };
  }
  return best && symbol.replace(unknown, best.issuer);
}
