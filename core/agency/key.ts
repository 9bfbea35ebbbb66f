import { fold } from '../text/index.ts';

/** Abbreviations that stand for one word of a name, whichever agency it is. */
const EXPANSIONS: Record<string, string[]> = {
  ubnd: ['ủy', 'ban', 'nhân', 'dân'],
  tp: ['thành', 'phố'],
  hcm: ['hồ', 'chí', 'minh'],
  tphcm: ['thành', 'phố', 'hồ', 'chí', 'minh'],
  tphn: ['thành', 'phố', 'hà', 'nội'],
  vn: ['việt', 'nam'],
};

/** A word of a name with its place in the text, so that a unit's name can be cut out again. */
export type NameWord = { word: string; start: number; end: number };

const WORD = /[\p{L}\p{N}]+/gu;

/** Words only: blanks, hyphens, commas and "&" between them are written in every way ("Lao động -Thương binh"). */
export function nameWords(folded: string): NameWord[] {
  const words: NameWord[] = [];
  for (const match of folded.matchAll(WORD)) {
    const [start, end] = [match.index, match.index + match[0].length];
    for (const word of EXPANSIONS[match[0]] ?? [match[0]]) words.push({ word, start, end });
  }
  return words;
}

const COMMITTEE = 'ủy ban nhân dân ';
export const COMMITTEE_WORDS = 4;

/** The key two writings of one name share; a province is the same with or without "UBND". */
export function nameKey(name: string): string {
  return keyOf(nameWords(fold(name)).map(({ word }) => word));
}

export function keyOf(words: string[]): string {
  const key = words.join(' ');
  return key.startsWith(COMMITTEE) ? key.slice(COMMITTEE.length) : key;
}
