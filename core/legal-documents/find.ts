import type { Citation } from '../citation/types.ts';
import { fold } from '../text/index.ts';
import type { LegalDocument, LegalDocuments } from './types.ts';

type Catalogue = { byCode: Map<string, LegalDocument>; byName: Map<string, LegalDocument[]> };

const built = new WeakMap<LegalDocuments, Catalogue>();

type Numbered = { number: string | null; year: string | null; symbol: string | null };

/** Leading zeros are a way of writing: `6/QĐ-TTg` and `06/QĐ-TTg` are one document, `06/2022/QĐ-TTg` is another. */
export function codeOf({ number, year, symbol }: Numbered): string | null {
  if (number === null || symbol === null) return null;
  return [number.replace(/^0+(?=\d)/, ''), ...(year === null ? [] : [year]), symbol].join('/');
}

function nameOf(kind: string, name: string): string {
  return fold(`${kind} ${name}`);
}

function catalogueOf(known: LegalDocuments): Catalogue {
  let catalogue = built.get(known);
  if (!catalogue) {
    catalogue = { byCode: new Map(), byName: new Map() };
    for (const document of known.documents) {
      catalogue.byCode.set(codeOf(document) as string, document);
      const name = nameOf(document.kind, document.title);
      catalogue.byName.set(name, [...(catalogue.byName.get(name) ?? []), document]);
    }
    built.set(known, catalogue);
  }
  return catalogue;
}

export function documentByCode(code: string, known: LegalDocuments): LegalDocument | null {
  const parts = /^([^/]+)\/(?:(\d{4})\/)?(.+)$/.exec(code);
  const key = parts ? codeOf({ number: parts[1] ?? null, year: parts[2] ?? null, symbol: parts[3] ?? null }) : null;
  return (key !== null && catalogueOf(known).byCode.get(key)) || null;
}

/** The documents a citation may mean: one by its number; by name alone every law of that name (and year). */
export function documentsCited(citation: Citation, known: LegalDocuments): LegalDocument[] {
  const catalogue = catalogueOf(known);
  const code = codeOf(citation);
  if (code !== null) return [catalogue.byCode.get(code) ?? []].flat();
  if (citation.name === undefined) return [];
  const named = catalogue.byName.get(nameOf(citation.kind, citation.name)) ?? [];
  return named.filter(({ date }) => citation.year === null || date?.slice(0, 4) === citation.year);
}
