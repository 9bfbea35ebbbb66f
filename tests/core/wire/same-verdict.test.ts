import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AgencyDirectory } from '../../../core/agency/types.ts';
import { assess, blockers, type CheckContext } from '../../../core/check/index.ts';
import type { Grid } from '../../../core/grid/index.ts';
import { readForm, type ReadResult } from '../../../core/read-form/index.ts';
import { pruneGrid } from '../../../core/wire/index.ts';
import { directory } from '../../../seeds/index.ts';
import { shakenGrid } from '../read-form/books.ts';
import { DAMAGES } from '../read-form/damage.ts';
import { bookOf, form, gridOf } from '../read-form/sheets.ts';
import { runs } from '../support/runs.ts';

const SEED = 2367;
const ctx: CheckContext = { form, directory: AgencyDirectory.parse(directory), reportDate: '2023-06-30' };

function verdict(result: ReadResult) {
  if (!result.ok) throw new Error(result.reason);
  const assessment = assess(result.sheet, ctx);
  const { issues, summary, agency, rows } = assessment;
  // A repair also guards cells beside the form's columns, which are not sent: that there is one has to be the same.
  const found = issues.map((issue) => ({ ...issue, fix: issue.fix !== undefined }));
  return { issues: found, summary, agency, rows, blockers: blockers(result, assessment, ctx) };
}

/** The store checks what it is sent; an officer must not get another answer there than in the pane. */
function expectSameVerdict(grid: Grid): void {
  const result = readForm(bookOf(grid), form);
  if (!result.ok) return;
  const sent = readForm(bookOf(pruneGrid(result.sheet)), form);
  expect(verdict(sent)).toEqual(verdict(result));
}

describe('the store comes to the same verdict over the pruned grid', () => {
  it.each(DAMAGES)('$name', ({ lines }) => {
    expectSameVerdict(gridOf(lines));
  });

  it('for any shaken sheet', () => {
    fc.assert(
      fc.property(shakenGrid, (grid) => expectSameVerdict(grid)),
      { seed: SEED, numRuns: runs(60) },
    );
  });
});

describe('no secret leaves unseen', () => {
  const lines = DAMAGES.find(({ name }) => name === 'foreign row with a number of its own')?.lines ?? [];
  const { text, row, col } = prunedOf(gridOf(lines));
  const places = text.flatMap((line, down) => line.map((_, right) => [row + down, col + right] as const));

  it('a mark in any cell that is sent is found by S-01', () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), ([down, right]) => {
        const marked = lines.map((line, at) =>
          line.map((each, col) => (at + 1 === down && col + 1 === right ? '(Mật)' : each)),
        );
        const sent = prunedOf(gridOf(marked));
        if (!sent.text.flat().includes('(Mật)')) return;
        const result = readForm(bookOf(gridOf(marked)), form);
        expect(verdict(result).issues.map(({ rule }) => rule)).toContain('S-01');
      }),
      { seed: SEED, numRuns: runs(60) },
    );
  });
});

function prunedOf(grid: Grid): Grid {
  const result = readForm(bookOf(grid), form);
  if (!result.ok) throw new Error(result.reason);
  return pruneGrid(result.sheet);
}
