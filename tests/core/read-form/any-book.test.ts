import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readForm, type FormSheet, type ReadResult } from '../../../core/read-form/index.ts';
import { pruneGrid } from '../../../core/wire/index.ts';
import { anyBook, shakenGrid } from './books.ts';
import { bookOf, form, gridOf, issued } from './sheets.ts';
import { runs } from '../support/runs.ts';

const SEED = 2367;

const verdict = ({ rows, agency, structure, questions, header, table }: FormSheet) => ({
  rows,
  agency,
  structure,
  questions,
  header,
  table,
});

const sheetOf = (result: ReadResult): FormSheet => {
  if (!result.ok) throw new Error('the form was not found again');
  return result.sheet;
};

describe('any workbook', () => {
  it('is read without throwing', () => {
    fc.assert(
      fc.property(anyBook, (book) => {
        const result = readForm(book, form);
        return result.ok ? result.sheet.rows.length > 0 : result.seen.length <= book.sheets.length;
      }),
      { seed: SEED, numRuns: runs(200) },
    );
  });

  it('is read with any answers', () => {
    fc.assert(
      fc.property(shakenGrid, fc.infiniteStream(fc.nat(4)), (grid, picks) => {
        const book = bookOf(grid);
        const answers: Record<string, string> = {};
        for (let round = 0; round < 60; round += 1) {
          const result = readForm(book, form, { answers });
          const questions = result.ok ? result.sheet.questions : result.questions;
          const question = questions[0];
          if (!question) return true;
          expect(answers).not.toHaveProperty([question.id]);
          const pick = picks.next().value as number;
          answers[question.id] = question.candidates[pick % question.candidates.length]?.value ?? '';
        }
        return false;
      }),
      { seed: SEED, numRuns: runs(100) },
    );
  });

  it('reads the same from the pruned grid', () => {
    fc.assert(
      fc.property(shakenGrid, (grid) => {
        const result = readForm(bookOf(grid), form);
        if (!result.ok) return;
        const pruned = pruneGrid(result.sheet);
        expect(verdict(sheetOf(readForm(bookOf(pruned), form)))).toEqual(verdict(result.sheet));
        expect(pruneGrid(sheetOf(readForm(bookOf(pruned), form)))).toEqual(pruned);
      }),
      { seed: SEED, numRuns: runs(200) },
    );
  });

  it('keeps question ids when lines are inserted above', () => {
    fc.assert(
      fc.property(shakenGrid, fc.nat(5), (grid, more) => {
        const ids = (each: typeof grid) => {
          const result = readForm(bookOf(each), form);
          return (result.ok ? result.sheet.questions : result.questions).map(({ id }) => id);
        };
        expect(ids({ ...grid, row: grid.row + more })).toEqual(ids(grid));
      }),
      { seed: SEED, numRuns: runs(100) },
    );
  });
});

describe('a giant sheet', () => {
  it('of 5,200 rows costs no more a row than one of 520', () => {
    const [title, rows] = [issued().slice(0, 6), issued().slice(6)];
    const cost = (copies: number): number => {
      const many = Array.from({ length: copies }, (_, copy) =>
        rows.map((line) => line.map((text, col) => (col === 1 && text ? `${text} ${copy}` : text))),
      ).flat();
      const book = bookOf(gridOf([...title, ...many]));
      const times = [1, 2, 3].map(() => {
        const started = process.cpuUsage();
        expect(readForm(book, form).ok).toBe(true);
        return process.cpuUsage(started).user;
      });
      return Math.min(...times);
    };
    cost(9);
    // Ten times the rows cost about ten times the work; the square, a hundred.
    expect(cost(90) / cost(9)).toBeLessThan(40);
  });
});
