import type { Block } from './blocks.ts';
import type { FormIndex } from './form-index.ts';
import { judge, type Others } from './judge.ts';
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
  const others: Others = {
    isFree: (task) => !claims.has(task),
    between: (block) => freeBetween(block, claims, index),
    free: () => [...index.order.keys()].filter((task) => !claims.has(task)),
  };
  doubtful.sort((a, b) => topScore(b.matches) - topScore(a.matches));
  for (const block of doubtful) {
    const verdict = judge(block, others, (task) => index.tasks.get(task)?.text ?? '');
    if (verdict.kind === 'task') claim(verdict.task, block, verdict.evidence);
    else if (verdict.kind === 'foreign') foreign.push(block);
    else {
      const question = taskQuestion(block, verdict.candidates, index, asked, claims);
      const answer = pickAnswer(question, answers);
      if (answer === null) questions.push(question);
      else if (answer === NONE) foreign.push(block);
      else claim(answer, block, 'answer');
    }
  }
  return { claims, foreign, questions };
}

/** Tasks that no block is yet and that the form has between the nearest ones above and below. */
function freeBetween({ row }: Block, claims: Map<string, Claim[]>, index: FormIndex): string[] {
  const order = (id: string | undefined, otherwise: number) =>
    id === undefined ? otherwise : (index.order.get(id) ?? 0);
  const [above, below] = neighbours(row, claims);
  const [from, to] = [order(above, -1), order(below, index.order.size)];
  return [...index.order].flatMap(([id, at]) => (from < at && at < to && !claims.has(id) ? [id] : []));
}

function neighbours(row: number, claims: Map<string, Claim[]>): [above: string | undefined, below: string | undefined] {
  let above: Claim | undefined;
  let below: Claim | undefined;
  for (const [first] of claims.values()) {
    if (!first) continue;
    if (first.block.row < row && first.block.row > (above?.block.row ?? 0)) above = first;
    if (first.block.row > row && first.block.row < (below?.block.row ?? Infinity)) below = first;
  }
  return [above?.task, below?.task];
}

function taskQuestion(
  block: Block,
  matches: Match[],
  index: FormIndex,
  asked: Map<string, number>,
  claims: Map<string, Claim[]>,
): Question {
  const text = key(block.text);
  // Without words it is told by the task that it follows.
  const words = text === '' ? `after-${neighbours(block.row, claims)[0] ?? ''}` : fingerprint(text);
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
