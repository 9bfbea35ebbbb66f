import { bare, foldMap, originalSpan } from '../text/index.ts';
import { agenciesOfKey, aliveOn, catalogueOf, type Catalogue } from './catalogue.ts';
import { keyOf, nameWords, type NameWord } from './key.ts';
import type { Agency, AgencyDirectory } from './types.ts';

export type Leads = { codes: string[]; unknown: string[] };

/** Words of "Các bộ, ngành, địa phương" and of its longer writings ("các bộ, cơ quan ngang bộ, …, UBND các tỉnh …"). */
const COLLECTIVE = new Set(
  'các bộ ban ngành địa phương cơ quan ngang thuộc chính phủ ủy ban nhân dân tỉnh thành phố trực trung ương và có liên quan khác đơn vị'.split(
    ' ',
  ),
);
const COLLECTIVE_START =
  /^(?:các (?:bộ|ban|cơ quan|địa phương|tỉnh)|bộ (?:ban )?ngành|địa phương|ủy ban nhân dân các)(?: |$)/;

const FILLERS = new Set(['và', 'phối', 'hợp', 'với']);

/** The words of the text, and the same without diacritics: every stretch of them is looked up. */
type Words = { words: string[]; plain: string[] };

/** Longest name that starts here. */
function nameAt(
  { words, plain }: Words,
  from: number,
  catalogue: Catalogue,
): { agencies: Agency[]; to: number } | null {
  if (!catalogue.firstWords.has(plain[from] ?? '')) return null;
  for (let to = Math.min(words.length, from + catalogue.longest); to > from; to--) {
    const key = keyOf(words.slice(from, to));
    const counted = key === '' ? 0 : key.split(' ').length;
    const agencies = agenciesOfKey(catalogue, key, plain.slice(to - counted, to).join(' '));
    if (agencies.length > 0) return { agencies, to };
  }
  return null;
}

function collectiveEnd(text: Words, from: number, catalogue: Catalogue): number {
  const { words } = text;
  if (!COLLECTIVE_START.test(words.slice(from, from + 5).join(' '))) return from;
  let to = from;
  while (to < words.length && COLLECTIVE.has(words[to] ?? '')) {
    const name = nameAt(text, to, catalogue);
    if (to > from && name && name.to - to > 1 && name.agencies.every(({ kind }) => kind !== 'collective')) break;
    to++;
  }
  return to;
}

/** Commas separate agencies and also stand inside names, so known names are matched first and marks only end unknown ones. */
const SEPARATOR = /[,;\n]/;

/**
 * Column 3 of the form. Its names are those of the form's day, so without a date a shared name means its first life
 * span (agencies.tsv: "Names on the form are those of 2023").
 */
export function readLeads(text: string, directory: AgencyDirectory, onDate = '0000-01-01'): Leads {
  const catalogue = catalogueOf(directory);
  const folded = foldMap(text);
  const named = nameWords(folded.text);
  const words = named.map(({ word }) => word);
  const both = { words, plain: words.map(bare) };
  const codes: string[] = [];
  const unknown: string[] = [];
  let pending: NameWord[] = [];

  const original = (from: number, to: number) => {
    const span = originalSpan(folded, from, to);
    return text.slice(span.start, span.end);
  };
  const flush = () => {
    const [first, last] = [pending[0], pending[pending.length - 1]];
    if (first && last) unknown.push(original(first.start, last.end));
    pending = [];
  };
  const found = (code: string) => {
    flush();
    if (!codes.includes(code)) codes.push(code);
  };

  for (let i = 0; i < words.length;) {
    const name = nameAt(both, i, catalogue);
    const all = collectiveEnd(both, i, catalogue);
    const word = named[i];
    if (all > Math.max(i, name?.to ?? 0)) {
      found('ALL');
      i = all;
    } else if (name) {
      found(aliveOn(name.agencies, onDate)?.code ?? '');
      i = name.to;
    } else if (word) {
      const before = named[i - 1];
      if (before && SEPARATOR.test(original(before.end, word.start))) flush();
      if (pending.length > 0 || !FILLERS.has(word.word)) pending.push(word);
      i++;
    }
  }
  flush();
  return { codes, unknown };
}
