import type { Block } from './blocks.ts';
import type { FormIndex } from './form-index.ts';
import { judge } from './judge.ts';
import { candidate, fingerprint, noneOfThese, pickAnswer, questionId } from './question.ts';
import { topScore, type Match } from './similarity.ts';
import { NONE, type Answers, type FormRow, type Question } from './types.ts';
import { key } from './words.ts';

export type Claim = { task: string; block: Block; evidence: FormRow['evidence'] };
export type Resolved = { claims: Map<string, Claim[]>; foreign: Block[]; questions: Question[] };

/** Decides which task each block is: the same words first, then the likeliest, then by asking. */
export function resolveBlocks(blocks: Block[], index: FormIndex, answers: Answers): Resolved {
  const claims = new Map<string, Claim[]>();
  const foreign: Block[] = [];
  const questions: Question[] = [];
  const claim = (task: string, block: Block, evidence: FormRow['evidence']) => {
    const others = claims.get(task);
    if (others) others.push({ task, block, evidence });
    else claims.set(task, [{ task, block, evidence }]);
  };

  const doubtful: Block[] = [];
  for (const block of blocks) {
    const { exact } = block.matches;
    if (exact === null) doubtful.push(block);
    else claim(exact, block, exact === block.byNumber ? 'number-and-text' : 'text');
  }

  const asked = new Map<string, number>();
  doubtful.sort((a, b) => topScore(b.matches) - topScore(a.matches));
  for (const block of doubtful) {
    const verdict = judge(block, (task) => !claims.has(task));
    if (verdict.kind === 'task') claim(verdict.task, block, verdict.evidence);
    else if (verdict.kind === 'foreign') foreign.push(block);
    else {
      const question = taskQuestion(block, verdict.candidates, index, asked);
      const answer = pickAnswer(question, answers);
      if (answer === null) questions.push(question);
      else if (answer === NONE) foreign.push(block);
      else claim(answer, block, 'answer');
    }
  }
  return { claims, foreign, questions };
}

function taskQuestion(block: Block, matches: Match[], index: FormIndex, asked: Map<string, number>): Question {
  const words = fingerprint(key(block.text));
  const count = (asked.get(words) ?? 0) + 1;
  asked.set(words, count);
  return {
    id: questionId('task', count === 1 ? words : `${words}-${count}`),
    about: 'task',
    subject: matches[0]?.id ?? '',
    cell: block.cell,
    candidates: [
      ...matches.map(({ id, score }) => candidate(id, index.tasks.get(id)?.text ?? '', score)),
      noneOfThese(),
    ],
  };
}
