import type { Block } from './blocks.ts';
import { freeBetween, neighbours, type Claims } from './claims.ts';
import type { FormIndex } from './form-index.ts';
import { candidate, fingerprint, noneOfThese, questionId } from './question.ts';
import type { Match } from './similarity.ts';
import type { Question } from './types.ts';
import { key } from './words.ts';

/** A block that only the officer can place, with what it is likest. */
export type Doubt = { block: Block; candidates: Match[] };

export function taskQuestions(
  doubts: Doubt[],
  claims: Claims,
  index: FormIndex,
): { block: Block; question: Question }[] {
  const asked = new Map<string, number>();
  return doubts.map(({ block, candidates }) => {
    const words = wordsOf(block, claims);
    const count = (asked.get(words) ?? 0) + 1;
    asked.set(words, count);
    const expected = expectedTask(block, doubts, claims, index);
    const best = candidates.find(({ id }) => id === expected) ?? { id: expected ?? '', score: 0 };
    const ordered = expected === null ? candidates : [best, ...candidates.filter(({ id }) => id !== expected)];
    const question: Question = {
      id: questionId('task', count === 1 ? words : `${words}-${count}`),
      about: 'task',
      subject: ordered[0]?.id ?? '',
      cell: block.cell,
      candidates: [
        ...ordered.map(({ id, score }) => candidate(id, index.tasks.get(id)?.text ?? '', score)),
        noneOfThese(),
      ],
    };
    return { block, question };
  });
}

/** A block without words is told by the task that it follows. */
function wordsOf({ row, text }: Block, claims: Claims): string {
  const words = key(text);
  return words === '' ? `after-${neighbours(row, claims).above ?? ''}` : fingerprint(words);
}

/** Between two tasks that were found stand as many rows in doubt as the form has tasks there: likely each is its own. */
function expectedTask({ row }: Block, doubts: Doubt[], claims: Claims, index: FormIndex): string | null {
  const place = neighbours(row, claims);
  const together = doubts
    .map(({ block }) => block)
    .filter((block) => sameNeighbours(neighbours(block.row, claims), place))
    .sort((a, b) => a.row - b.row);
  const free = freeBetween(row, claims, index);
  return free.length === together.length ? (free[together.findIndex((block) => block.row === row)] ?? null) : null;
}

function sameNeighbours(a: ReturnType<typeof neighbours>, b: ReturnType<typeof neighbours>): boolean {
  return a.above === b.above && a.below === b.below;
}
