import type { FormRow } from './types.ts';
import type { Block } from './blocks.ts';
import type { Match } from './similarity.ts';
import { key } from './words.ts';

/** Reworded, yet beyond doubt, also when the task was already found elsewhere. */
const SURE = 0.85;
const SURE_MARGIN = 0.05;
/** Reworded, and nothing else comes near. */
const GOOD = 0.7;
const GOOD_MARGIN = 0.1;
/** Number and text agree: most of the text is the task's, and no other task comes near. */
const AGREED = 0.5;
/** Worth asking about; with a number that says so, or where the form has the task, less is enough. */
const POSSIBLE = 0.3;
const POSSIBLE_BY_NUMBER = 0.25;
const POSSIBLE_BY_PLACE = 0.12;
/** Cut short: this much of the task is there, and hardly a word that is not its own. */
const PART = 0.15;
const WHOLLY = 0.9;
/** A third of the text counts as there when this share of its words is. */
const PARTS = 3;
const IN_EACH_PART = 0.4;
const MAX_CANDIDATES = 3;

export type Verdict =
  | { kind: 'task'; task: string; evidence: FormRow['evidence'] }
  | { kind: 'foreign' }
  | { kind: 'ask'; candidates: Match[] };

/** What is known of the other blocks. */
export type Others = {
  /** No other block is that task yet. */
  isFree(task: string): boolean;
  /** The free tasks that the form has between the block's neighbours. */
  between(block: Block): string[];
  /** All free tasks. */
  free(): string[];
};

/** What a block without the exact words of a task is. */
export function judge(block: Block, others: Others, officialText: (task: string) => string): Verdict {
  const { text, matches, byNumber } = block;
  const numbered = byNumber !== null && others.isFree(byNumber) ? byNumber : null;
  const between = others.between(block);
  if (text.trim() === '') return withoutText(numbered, between, others);

  const free = matches.ranked.filter(({ id }) => others.isFree(id));
  const named = free.find(({ id }) => id === numbered);
  const severalHaveIt = matches.ranked.filter(({ inside }) => inside >= WHOLLY).length > 1;
  const found = severalHaveIt ? null : recognised(text, named, free, matches.ranked, officialText);
  if (found) {
    return { kind: 'task', task: found, evidence: found === byNumber ? 'number-and-text' : 'text' };
  }
  const inPlace = (id: string) => between.includes(id);
  const possible = free.filter(
    (match) =>
      match.score >= POSSIBLE ||
      (match === named && (isPossible(match) || inPlace(match.id))) ||
      (match.score >= POSSIBLE_BY_PLACE && inPlace(match.id)),
  );
  const first =
    numbered !== null && (possible.includes(named as Match) || inPlace(numbered)) ? [named ?? unlike(numbered)] : [];
  const candidates = [...first, ...possible.filter((match) => match !== named)].slice(0, MAX_CANDIDATES);
  return candidates.length > 0 ? { kind: 'ask', candidates } : { kind: 'foreign' };
}

/** By its own words; with a number of the form that says so, fewer of them are enough. */
function recognised(
  text: string,
  named: Match | undefined,
  free: Match[],
  ranked: Match[],
  officialText: (task: string) => string,
): string | null {
  const sure = beyondDoubt(ranked);
  if (sure) return sure;
  if (named && agrees(named, ranked, runsThrough(text, officialText(named.id)))) return named.id;
  const alone = named && isPossible(named) ? null : withoutRival(free, ranked);
  return alone && runsThrough(text, officialText(alone)) ? alone : null;
}

/**
 * A number counts where it is the only task that the form has between the neighbours: counted anew after rows were
 * deleted, numbers name other tasks. Else number and neighbours are asked about.
 */
function withoutText(numbered: string | null, between: string[], others: Others): Verdict {
  if (numbered !== null && between.length === 1 && between[0] === numbered)
    return { kind: 'task', task: numbered, evidence: 'number' };
  const near = [...new Set([...(numbered === null ? [] : [numbered]), ...between])];
  const ids = (near.length > 0 ? near : others.free()).slice(0, MAX_CANDIDATES);
  return ids.length > 0 ? { kind: 'ask', candidates: ids.map(unlike) } : { kind: 'foreign' };
}

function unlike(id: string): Match {
  return { id, score: 0, inside: 0 };
}

/**
 * Words of beginning, middle and end are all there, as far as the text goes. Another task that begins in the same words
 * and then goes its own way is none of the form's, however long the beginning.
 */
function runsThrough(text: string, official: string): boolean {
  const written = new Set(key(text).split(' '));
  const words = key(official).split(' ');
  const third = Math.ceil(words.length / PARTS);
  return [0, 1, 2].every((part) => {
    const own = words.slice(part * third, (part + 1) * third);
    return own.length === 0 || own.filter((word) => written.has(word)).length >= own.length * IN_EACH_PART;
  });
}

function beyondDoubt([first, second]: Match[]): string | null {
  return first && first.score >= SURE && first.score - (second?.score ?? 0) >= SURE_MARGIN ? first.id : null;
}

/**
 * As like as any, and through its whole length; or a part of that very text and nothing else. Where tasks are alike but
 * for a word or two, as most of group V are, those words must be there: others that are as like would do as well.
 */
function agrees(named: Match, ranked: Match[], through: boolean): boolean {
  const [best] = ranked as [Match];
  if (named.score >= PART && named.inside >= WHOLLY) return named.score >= best.score - SURE_MARGIN;
  if (!through || named !== best) return false;
  const next = ranked.find(({ id }) => id !== named.id);
  if (named.score >= POSSIBLE && standsOut(named, next)) return true;
  return named.score >= AGREED && named.score - (next?.score ?? 0) >= GOOD_MARGIN;
}

function isPossible(named: Match): boolean {
  return named.score >= POSSIBLE_BY_NUMBER || named.inside >= WHOLLY;
}

/** Only free tasks can be meant, but one that is taken may still be the likelier. */
function withoutRival(free: Match[], ranked: Match[]): string | null {
  const best = free[0];
  if (!best || best.score < AGREED) return null;
  const next = ranked.find(({ id }) => id !== best.id);
  if (standsOut(best, next)) return best.id;
  const clear = best.score - (next?.score ?? 0) >= GOOD_MARGIN;
  return clear && (best.score >= GOOD || best.inside >= WHOLLY) ? best.id : null;
}

/** At least twice as like as anything else. */
function standsOut(best: Match, next: Match | undefined): boolean {
  return best.score >= 2 * (next?.score ?? 0);
}
