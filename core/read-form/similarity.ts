import { key } from './words.ts';

/** Beyond this a cell is no text of the form, and comparing it would only cost time. */
const MAX_TEXT = 4_000;
const MAX_REMEMBERED = 2_000;

/** Abbreviations of office prose, spelled out so that they count as the same words. */
const SHORT = new Map([
  ['csdl', 'co so du lieu'],
  ['csdlqg', 'co so du lieu quoc gia'],
  ['qg', 'quoc gia'],
  ['cccd', 'can cuoc cong dan'],
  ['tthc', 'thu tuc hanh chinh'],
  ['dvc', 'dich vu cong'],
  ['dvctt', 'dich vu cong truc tuyen'],
  ['cntt', 'cong nghe thong tin'],
]);

export type Match = { id: string; score: number };
/** `exact` = the same words; `ranked` = all that share any, best first, 0 … 1. */
export type Matches = { exact: string | null; ranked: Match[] };
export type TextIndex = (text: string) => Matches;

const NO_MATCH: Matches = { exact: null, ranked: [] };

/**
 * Compares a text with the form's own by words and word pairs. Rare ones weigh more, so that the 19 tasks "Kết nối,
 * chia sẻ dữ liệu …" are told apart by what they connect. Only texts that share a word are looked at.
 */
export function indexTexts(items: { id: string; text: string }[]): TextIndex {
  const words = items.map(({ text }) => spelledOut(text));
  const byWords = new Map(items.map(({ id }, at) => [words[at], id]));
  const sets = words.map(features);
  const weight = rarity(sets);
  const totals = sets.map((set) => total(set, weight));
  const holders = holdersOf(sets);
  const remembered = new Map<string, Matches>();

  function rank(set: Set<string>): Match[] {
    const shared = new Array<number>(items.length).fill(0);
    for (const feature of set) {
      for (const at of holders.get(feature) ?? []) shared[at] = (shared[at] as number) + weight(feature);
    }
    const own = total(set, weight);
    return items
      .map(({ id }, at) => ({ id, score: (2 * (shared[at] as number)) / (own + (totals[at] as number)) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score);
  }

  return (text) => {
    if (text.length > MAX_TEXT) return NO_MATCH;
    let matches = remembered.get(text);
    if (!matches) {
      const own = spelledOut(text);
      matches = own === '' ? NO_MATCH : { exact: byWords.get(own) ?? null, ranked: rank(features(own)) };
      if (remembered.size >= MAX_REMEMBERED) remembered.clear();
      remembered.set(text, matches);
    }
    return matches;
  };
}

export function scoreOf(matches: Matches, id: string): number {
  return matches.ranked.find((match) => match.id === id)?.score ?? 0;
}

export function topScore(matches: Matches): number {
  return matches.ranked[0]?.score ?? 0;
}

function spelledOut(text: string): string {
  return key(text)
    .split(' ')
    .map((word) => SHORT.get(word) ?? word)
    .join(' ');
}

function features(text: string): Set<string> {
  const words = text.split(' ');
  const set = new Set(words);
  for (let at = 1; at < words.length; at += 1) set.add(`${words[at - 1]} ${words[at]}`);
  return set;
}

/** Weight of a word by how few of the texts have it; one that none has weighs most. */
function rarity(sets: Set<string>[]): (feature: string) => number {
  const counts = new Map<string, number>();
  for (const set of sets) for (const feature of set) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const weights = new Map(Array.from(counts, ([feature, count]) => [feature, Math.log((sets.length + 1) / count)]));
  const unseen = Math.log(sets.length + 1);
  return (feature) => weights.get(feature) ?? unseen;
}

function total(set: Set<string>, weight: (feature: string) => number): number {
  let sum = 0;
  for (const feature of set) sum += weight(feature);
  return sum;
}

function holdersOf(sets: Set<string>[]): Map<string, number[]> {
  const holders = new Map<string, number[]>();
  sets.forEach((set, at) => {
    for (const feature of set) {
      const list = holders.get(feature);
      if (list) list.push(at);
      else holders.set(feature, [at]);
    }
  });
  return holders;
}
