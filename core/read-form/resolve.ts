import type { Block } from './blocks.ts';
import { addClaim, freeBetween, freeTasks, type Claims } from './claims.ts';
import type { FormIndex } from './form-index.ts';
import { judge, type Others } from './judge.ts';
import { pickAnswer } from './question.ts';
import { topScore } from './similarity.ts';
import { taskQuestions, type Doubt } from './task-question.ts';
import { NONE, type Answers, type Question } from './types.ts';
import { key } from './words.ts';

export type Resolved = { claims: Claims; foreign: Block[]; questions: Question[] };

/** Decides which task each block is: the same words first, then the likeliest, then by asking. */
export function resolveBlocks(blocks: Block[], index: FormIndex, answers: Answers): Resolved {
  const claims: Claims = new Map();
  for (const block of blocks) {
    const { exact } = block.matches;
    if (exact === null) continue;
    addClaim(claims, { task: exact, block, evidence: exact === block.byNumber ? 'number-and-text' : 'text' });
  }
  const doubtful = blocks.filter(({ matches }) => matches.exact === null);
  const { doubts, foreign } = decide(doubtful, claims, index);
  const questions: Question[] = [];
  // All are asked before any answer counts: so no answer changes what another question offers.
  for (const { block, question } of taskQuestions(doubts, claims, index)) {
    const answer = pickAnswer(question, answers);
    if (answer === null) questions.push(question);
    else if (answer === NONE) foreign.push(block);
    else addClaim(claims, { task: answer, block, evidence: 'answer' });
  }
  return { claims, foreign: withoutCopies(foreign, claims), questions };
}

/** A row in the very words of one that was found, however far from the form's, is its copy. */
function withoutCopies(foreign: Block[], claims: Claims): Block[] {
  const known = new Map([...claims.values()].flat().map(({ task, block }) => [key(block.text), task]));
  return foreign.filter((block) => {
    const words = key(block.text);
    const task = words === '' ? undefined : known.get(words);
    if (task !== undefined) addClaim(claims, { task, block, evidence: 'text' });
    return task === undefined;
  });
}

/** The likest first, as each one that is found narrows what the others can be; so what was in doubt is looked at again. */
function decide(blocks: Block[], claims: Claims, index: FormIndex): { doubts: Doubt[]; foreign: Block[] } {
  const others: Others = {
    isFree: (task) => !claims.has(task),
    between: ({ row }) => freeBetween(row, claims, index),
    free: () => freeTasks(claims, index),
  };
  const officialText = (task: string): string => index.tasks.get(task)?.text ?? '';
  let open = blocks.slice().sort((a, b) => topScore(b.matches) - topScore(a.matches));
  for (;;) {
    const doubts: Doubt[] = [];
    const foreign: Block[] = [];
    for (const block of open) {
      const verdict = judge(block, others, officialText);
      if (verdict.kind === 'task') addClaim(claims, { task: verdict.task, block, evidence: verdict.evidence });
      else if (verdict.kind === 'foreign') foreign.push(block);
      else doubts.push({ block, candidates: verdict.candidates });
    }
    const left = doubts.length + foreign.length;
    if (left === open.length || left === 0) return { doubts, foreign };
    open = open.filter((block) => foreign.includes(block) || doubts.some((doubt) => doubt.block === block));
  }
}
