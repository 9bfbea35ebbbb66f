import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readForm } from '../../../core/read-form/index.ts';
import { anyRecipe, sheetOf } from './generator/generate.ts';
import { DAMAGES } from './generator/kinds/index.ts';
import { letters } from './generator/legacy.ts';
import { verdictOn } from './generator/verdict.ts';
import { form } from './sheets.ts';

const SEED = 2367;
const SHEETS = 2_000;
const LEAST_KINDS = 24;

/** A failing sheet prints its recipe, made as small as it goes; `sheetOf` makes that very sheet again. */
describe('sheets damaged in up to five ways at once', () => {
  it('are of at least 24 kinds', () => {
    expect(new Set(DAMAGES.map(({ name }) => name)).size).toBe(DAMAGES.length);
    expect(DAMAGES.length).toBeGreaterThanOrEqual(LEAST_KINDS);
  });

  it('have every task found in its row or asked about, and none attached to another', () => {
    let found = 0;
    let asked = 0;
    fc.assert(
      fc.property(anyRecipe, (recipe) => {
        const { book, truth } = sheetOf(recipe);
        const verdict = verdictOn(readForm(book, form, { letters }), truth);
        expect(verdict.wrong).toEqual([]);
        found += verdict.found;
        asked += verdict.asked;
      }),
      { seed: SEED, numRuns: SHEETS },
    );
    expect(asked / (found + asked), 'asking about everything would be no reading').toBeLessThan(0.01);
  });
});
