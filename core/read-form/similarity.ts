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

/** `score` = how alike, 0 … 1; `inside` = how much of the text given is the form's: 1 for a part of it. */
export type Match = { id: string; score: number; inside: number };
/** `exact` = the same words; `ranked` = all that share any, best first. */
export type Matches = { exact: string | null; ranked: Match[] };
/** A text taken apart once, to be looked up in several indexes. */
export type Words = { text: string; features: ReadonlySet<string> };
export type TextIndex = (words: Words) => Matches;

const NO_WORDS: Words = { text: '', features: new Set() };
const NO_MATCH: Matches = { exact: null, ranked: [] };

export function wordsOf(text: string): Words {
  if (text.length > MAX_TEXT) return NO_WORDS;
  const words = spelledOut(text);
  return words === '' ? NO_WORDS : { text: words, features: features(words) };
}

/**
 * Compares a text with the form's own by words and word pairs. Rare ones weigh more, so that the 19 tasks "Kết nối,
 * chia sẻ dữ liệu …" are told apart by what they connect. Only texts that share a word are looked at.
 */
export function indexTexts(items: { id: string; text: string }[]): TextIndex {
  const words = items.map(({ text }) => wordsOf(text));
  const byText = new Map(items.map(({ id }, at) => [words[at]?.text, id]));
  const entries = weigh(words);
  const unseen = Math.log(items.length + 1);
  const totals = words.map(({ features: own }) => total(own));
  const remembered = new Map<string, Matches>();

  function total(set: ReadonlySet<string>): number {
    let sum = 0;
    for (const feature of set) sum += entries.get(feature)?.weight ?? unseen;
    return sum;
  }

  function rank(set: ReadonlySet<string>): Match[] {
    const shared = new Float64Array(items.length);
    let own = 0;
    for (const feature of set) {
      const entry = entries.get(feature);
      own += entry?.weight ?? unseen;
      if (entry) for (const at of entry.holders) (shared[at] as number) += entry.weight;
    }
    const matches: Match[] = [];
    items.forEach(({ id }, at) => {
      const both = shared[at] as number;
      if (both > 0) matches.push({ id, score: (2 * both) / (own + (totals[at] as number)), inside: both / own });
    });
    return matches.sort((a, b) => b.score - a.score);
  }

  return ({ text, features: own }) => {
    if (text === '') return NO_MATCH;
    let matches = remembered.get(text);
    if (!matches) {
      matches = { exact: byText.get(text) ?? null, ranked: rank(own) };
      if (remembered.size >= MAX_REMEMBERED) remembered.clear();
      remembered.set(text, matches);
    }
    return matches;
  };
}

export function topScore(matches: Matches): number {
  return matches.ranked[0]?.score ?? 0;
}

export function scoreOf({ ranked }: Matches, id: string): number {
  return ranked.find((match) => match.id === id)?.score ?? 0;
}

type Entry = { weight: number; holders: number[] };

/** Who holds each word or pair, and its weight by how few do; one that none has weighs most. */
function weigh(words: Words[]): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  words.forEach(({ features: own }, at) => {
    for (const feature of own) {
      const entry = entries.get(feature);
      if (entry) entry.holders.push(at);
      else entries.set(feature, { weight: 0, holders: [at] });
    }
  });
  for (const entry of entries.values()) entry.weight = Math.log((words.length + 1) / entry.holders.length);
  return entries;
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
