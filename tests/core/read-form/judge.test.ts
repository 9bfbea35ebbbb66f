import { describe, expect, it } from 'vitest';
import type { Block } from '../../../core/read-form/blocks.ts';
import { judge, type Others, type Verdict } from '../../../core/read-form/judge.ts';
import type { Match } from '../../../core/read-form/similarity.ts';

const WORDS = 'ban hành nghị định về định danh điện tử';

type Case = {
  text?: string;
  number?: string | null;
  ranked?: Match[];
  taken?: string[];
  between?: string[];
  free?: string[];
};

/** `task (evidence)`, `ask: …` or `foreign`. */
function verdict({ text = '', number = null, ranked = [], taken = [], between = [], free = [] }: Case): string {
  const matches = { exact: null, ranked };
  const block: Block = { row: 1, lines: [1], text, matches, cell: 'B1', shown: text, whole: true, byNumber: number };
  const others: Others = { isFree: (task) => !taken.includes(task), between: () => between, free: () => free };
  const found: Verdict = judge(block, others, () => WORDS);
  if (found.kind === 'task') return `${found.task} (${found.evidence})`;
  return found.kind === 'ask' ? `ask: ${found.candidates.map(({ id }) => id).join(' ')}` : 'foreign';
}

describe('a row without words', () => {
  it.each<[string, Case, string]>([
    ['number and neighbours leave one task', { number: 'I.2', between: ['I.2'] }, 'I.2 (number)'],
    ['the neighbours leave two', { number: 'I.2', between: ['I.2', 'I.3'] }, 'ask: I.2 I.3'],
    ['number and neighbours disagree', { number: 'I.5', between: ['I.2'] }, 'ask: I.5 I.2'],
    ['the number’s task stands elsewhere', { number: 'I.5', taken: ['I.5'], between: ['I.2'] }, 'ask: I.2'],
    ['only the number tells', { number: 'I.5', free: ['I.1', 'I.5'] }, 'ask: I.5'],
    ['no number, one task between', { between: ['I.2'] }, 'ask: I.2'],
    ['nothing tells: three of the free ones', { free: ['I.1', 'I.2', 'I.3', 'I.4'] }, 'ask: I.1 I.2 I.3'],
    ['all tasks are found', {}, 'foreign'],
  ])('%s: %s', (_, given, expected) => expect(verdict(given)).toBe(expected));
});

describe('a row in other words', () => {
  const like = (id: string, score: number, inside = score): Match => ({ id, score, inside });
  const worded = (given: Case) => verdict({ text: WORDS, ...given });
  it.each<[string, Case, string]>([
    ['beyond doubt', { ranked: [like('a', 0.85), like('b', 0.79)] }, 'a (text)'],
    ['beyond doubt, found before', { ranked: [like('a', 0.9)], taken: ['a'] }, 'a (text)'],
    ['as like as the next', { ranked: [like('a', 0.86), like('b', 0.84)] }, 'ask: a b'],
    ['twice as like as the next', { ranked: [like('a', 0.6), like('b', 0.3)] }, 'a (text)'],
    ['less than twice', { ranked: [like('a', 0.6), like('b', 0.31)] }, 'ask: a b'],
    ['alone', { ranked: [like('a', 0.5)] }, 'a (text)'],
    ['alone, not like enough', { ranked: [like('a', 0.49)] }, 'ask: a'],
    ['well ahead', { ranked: [like('a', 0.7), like('b', 0.59)] }, 'a (text)'],
    ['well ahead, not like enough', { ranked: [like('a', 0.69), like('b', 0.59)] }, 'ask: a b'],
    ['its number says so', { number: 'a', ranked: [like('a', 0.4), like('b', 0.2)] }, 'a (number-and-text)'],
    ['its number says another', { number: 'b', ranked: [like('a', 0.6), like('b', 0.26)] }, 'ask: b a'],
    ['a part of the task, by its number', { number: 'a', ranked: [like('a', 0.15, 1)] }, 'a (number-and-text)'],
    ['hardly like anything', { ranked: [like('a', 0.2)] }, 'foreign'],
    ['hardly like it, in its place', { ranked: [like('a', 0.12)], between: ['a'] }, 'ask: a'],
    ['found elsewhere', { ranked: [like('a', 0.6)], taken: ['a'] }, 'foreign'],
    ['three at most', { ranked: ['a', 'b', 'c', 'd'].map((id) => like(id, 0.4)) }, 'ask: a b c'],
  ])('%s', (_, given, expected) => expect(worded(given)).toBe(expected));

  it('only the beginning of the words: asked, not taken', () => {
    const begun = { text: 'ban hành nghị quyết khác hẳn', ranked: [like('a', 0.6)] };
    expect(verdict(begun)).toBe('ask: a');
  });
});
