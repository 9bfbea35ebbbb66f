import type { FormRow } from './types.ts';
import type { Block } from './blocks.ts';
import { LIKELY } from './line.ts';
import { scoreOf, type Match } from './similarity.ts';

/** Reworded, yet beyond doubt, also when the task was already found elsewhere. */
const SURE = 0.85;
const SURE_MARGIN = 0.05;
/** Reworded, and nothing else comes near. */
const GOOD = 0.7;
const GOOD_MARGIN = 0.1;
/** Worth asking about. */
const POSSIBLE = 0.4;
/** Worth asking about when group and TT say so too. */
const POSSIBLE_BY_NUMBER = 0.25;
const MAX_CANDIDATES = 3;

export type Verdict =
  | { kind: 'task'; task: string; evidence: FormRow['evidence'] }
  | { kind: 'foreign' }
  | { kind: 'ask'; candidates: Match[] };

/** What a block without the exact words of a task is. `isFree` tells whether no other block is that task yet. */
export function judge({ text, matches, byNumber }: Block, isFree: (task: string) => boolean): Verdict {
  const [first, second] = matches.ranked;
  const numbered = byNumber !== null && isFree(byNumber) ? byNumber : null;
  if (text.trim() === '') return numbered ? { kind: 'task', task: numbered, evidence: 'number' } : { kind: 'foreign' };
  const evidenceFor = (task: string) => (task === byNumber ? 'number-and-text' : 'text');
  if (first && first.score >= SURE && first.score - (second?.score ?? 0) >= SURE_MARGIN) {
    return { kind: 'task', task: first.id, evidence: evidenceFor(first.id) };
  }
  const free = matches.ranked.filter(({ id }) => isFree(id));
  const best = free[0];
  const byNumberScore = numbered === null ? 0 : scoreOf(matches, numbered);
  if (numbered !== null && best && byNumberScore >= Math.max(LIKELY, best.score - SURE_MARGIN)) {
    return { kind: 'task', task: numbered, evidence: 'number-and-text' };
  }
  if (best && numbered === null && best.score >= GOOD && best.score - nextBest(matches.ranked, best) >= GOOD_MARGIN) {
    return { kind: 'task', task: best.id, evidence: 'text' };
  }
  const candidates = free.filter(
    ({ id, score }) => score >= POSSIBLE || (id === numbered && score >= POSSIBLE_BY_NUMBER),
  );
  return candidates.length > 0 ? { kind: 'ask', candidates: candidates.slice(0, MAX_CANDIDATES) } : { kind: 'foreign' };
}

function nextBest(ranked: Match[], best: Match): number {
  return ranked.find(({ id }) => id !== best.id)?.score ?? 0;
}
