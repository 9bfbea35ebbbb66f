import type { FormRow } from './types.ts';
import type { Block } from './blocks.ts';
import { LIKELY } from './line.ts';
import type { Match } from './similarity.ts';

/** Reworded, yet beyond doubt, also when the task was already found elsewhere. */
const SURE = 0.85;
const SURE_MARGIN = 0.05;
/** Reworded, and nothing else comes near. */
const GOOD = 0.7;
const GOOD_MARGIN = 0.1;
/** Worth asking about. */
const POSSIBLE = 0.3;
/** Worth asking about when group and TT say so too. */
const POSSIBLE_BY_NUMBER = 0.25;
/** Cut short: this much of the task is there, and hardly a word that is not its own. */
const PART = 0.15;
const WHOLLY = 0.9;
const MAX_CANDIDATES = 3;

export type Verdict =
  | { kind: 'task'; task: string; evidence: FormRow['evidence'] }
  | { kind: 'foreign' }
  | { kind: 'ask'; candidates: Match[] };

/** What a block without the exact words of a task is. `isFree` tells whether no other block is that task yet. */
export function judge({ text, matches, byNumber }: Block, isFree: (task: string) => boolean): Verdict {
  const numbered = byNumber !== null && isFree(byNumber) ? byNumber : null;
  if (text.trim() === '') return numbered ? { kind: 'task', task: numbered, evidence: 'number' } : { kind: 'foreign' };

  const free = matches.ranked.filter(({ id }) => isFree(id));
  const named = free.find(({ id }) => id === numbered);
  const sure = beyondDoubt(matches.ranked);
  if (sure) return { kind: 'task', task: sure, evidence: sure === byNumber ? 'number-and-text' : 'text' };
  if (named && agrees(named, free)) return { kind: 'task', task: named.id, evidence: 'number-and-text' };
  const alone = named && isPossible(named) ? null : withoutRival(free, matches.ranked);
  if (alone) return { kind: 'task', task: alone, evidence: 'text' };

  const candidates = free.filter((match) => match.score >= POSSIBLE || (match === named && isPossible(match)));
  return candidates.length > 0 ? { kind: 'ask', candidates: candidates.slice(0, MAX_CANDIDATES) } : { kind: 'foreign' };
}

function beyondDoubt([first, second]: Match[]): string | null {
  return first && first.score >= SURE && first.score - (second?.score ?? 0) >= SURE_MARGIN ? first.id : null;
}

/** Number and text agree: about as like as the likest, or a good part of that very text and nothing else. */
function agrees(named: Match, free: Match[]): boolean {
  const [best, second] = free as [Match, Match | undefined];
  if (named.score < best.score - SURE_MARGIN) return false;
  if (named === best && named.score >= POSSIBLE && standsOut(named, second)) return true;
  return named.score >= LIKELY || (named.score >= PART && named.inside >= WHOLLY);
}

function isPossible(named: Match): boolean {
  return named.score >= POSSIBLE_BY_NUMBER || named.inside >= WHOLLY;
}

/** Only free tasks can be meant, but one that is taken may still be the likelier. */
function withoutRival(free: Match[], ranked: Match[]): string | null {
  const best = free[0];
  if (!best || best.score < LIKELY) return null;
  const next = ranked.find(({ id }) => id !== best.id);
  if (standsOut(best, next)) return best.id;
  const clear = best.score - (next?.score ?? 0) >= GOOD_MARGIN;
  return clear && (best.score >= GOOD || best.inside >= WHOLLY) ? best.id : null;
}

/** At least twice as like as anything else. */
function standsOut(best: Match, next: Match | undefined): boolean {
  return best.score >= 2 * (next?.score ?? 0);
}
