import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readForm } from '../../../core/read-form/index.ts';
import { body, bookOf, form, gridOf, HEADER, TITLE } from './sheets.ts';
import { runs } from '../support/runs.ts';

const SEED = 2367;
const ROWS = 52;

type Counting = 'as issued' | 'none';

/** Every text with words dropped, changed or replaced at this rate; the true task stands in the result column. */
function reworded(rate: number, counting: Counting, next: () => number): string[][] {
  const noise = (text: string) =>
    text
      .split(' ')
      .flatMap((word) => (next() >= rate ? [word] : next() < 0.3 ? [] : [next() < 0.5 ? `${word}x` : 'khác']))
      .join(' ');
  let numeral = '';
  return body().map((line) => {
    if (line.length === 2) {
      numeral = line[0] as string;
      return line;
    }
    const [tt = '', text = '', lead = '', deadline = ''] = line;
    return [counting === 'none' ? '' : tt, noise(text), lead, deadline, `${numeral}.${tt}`];
  });
}

const counted = (rate: number, counting: Counting, next: () => number) => {
  const result = readForm(bookOf(gridOf([...TITLE, ...HEADER, ...reworded(rate, counting, next)])), form);
  const rows = result.ok ? result.sheet.rows : [];
  return {
    right: rows.filter((row) => row.texts.result === row.task).length,
    wrong: rows.filter((row) => row.texts.result !== row.task).map(({ task }) => task),
  };
};

/** Numbers in [0, 1) without the lean towards small ones that a generator's own would have. */
function evenly(start: number): () => number {
  let state = start;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

describe('reworded texts', () => {
  it.each<{ rate: number; counting: Counting; atLeast: number }>([
    { rate: 0.05, counting: 'as issued', atLeast: 50 },
    { rate: 0.1, counting: 'as issued', atLeast: 47 },
    { rate: 0.2, counting: 'as issued', atLeast: 40 },
    { rate: 0.05, counting: 'none', atLeast: 44 },
    { rate: 0.1, counting: 'none', atLeast: 38 },
    { rate: 0.3, counting: 'none', atLeast: 10 },
  ])(
    '$rate of the words, TT $counting: never taken for another task, mostly recognised',
    ({ rate, counting, atLeast }) => {
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 1_000_000 }), (start) => {
          const { right, wrong } = counted(rate, counting, evenly(start));
          expect(wrong).toEqual([]);
          expect(right).toBeGreaterThanOrEqual(atLeast);
          expect(right).toBeLessThanOrEqual(ROWS);
        }),
        { seed: SEED, numRuns: runs(25) },
      );
    },
  );
});
