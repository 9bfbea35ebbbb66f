import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readForm, type Answers } from '../../../core/read-form/index.ts';
import { rightAnswers } from './generator/answers.ts';
import { anyRecipe, FILLING_NAMES, sheetOf, type Recipe } from './generator/generate.ts';
import { DAMAGES } from './generator/kinds/index.ts';
import { letters } from './generator/legacy.ts';
import { verdictOn, type Verdict } from './generator/verdict.ts';
import { form } from './sheets.ts';
import { runs } from '../support/runs.ts';

const SEED = 2367;
const SHEETS = 2_000;
const ANSWERED = 400;
const EACH_KIND = 12;
const LEAST_KINDS = 24;

function verdict(recipe: Recipe, answers?: Answers): Verdict {
  const { book, truth } = sheetOf(recipe);
  return verdictOn(readForm(book, form, { letters, ...(answers && { answers }) }), truth);
}

/** A failing sheet prints its recipe, made as small as it goes; `sheetOf` makes that very sheet again. */
describe('damaged sheets', () => {
  it('are of at least 24 kinds', () => {
    expect(new Set(DAMAGES.map(({ name }) => name)).size).toBe(DAMAGES.length);
    expect(DAMAGES.length).toBeGreaterThanOrEqual(LEAST_KINDS);
  });

  it.each(DAMAGES.map(({ name }) => name))('alone: %s', (kind) => {
    for (let seed = 0; seed < runs(EACH_KIND); seed += 1) {
      const recipe = { filling: FILLING_NAMES[seed % FILLING_NAMES.length]!, seed, damages: [{ kind, seed }] };
      expect(verdict(recipe).wrong, JSON.stringify(recipe)).toEqual([]);
    }
  });

  it('up to five ways at once: every task is found in its row or asked about, none is attached to another', () => {
    let found = 0;
    let asked = 0;
    fc.assert(
      fc.property(anyRecipe, (recipe) => {
        const { wrong, ...counts } = verdict(recipe);
        expect(wrong).toEqual([]);
        found += counts.found;
        asked += counts.asked;
      }),
      { seed: SEED, numRuns: runs(SHEETS) },
    );
    expect(asked / (found + asked), 'asking about everything would be no reading').toBeLessThan(0.01);
  });

  it('answered as it is, nothing is in doubt or wrong any more', () => {
    fc.assert(
      fc.property(anyRecipe, (recipe) => {
        const { book, truth } = sheetOf(recipe);
        const read = readForm(book, form, { letters });
        const { answers, unanswerable } = rightAnswers(read, truth);
        const { asked, wrong } = verdict(recipe, answers);
        expect(asked).toBe(0);
        expect(wrong.filter((sentence) => !unanswerable.some((task) => sentence.startsWith(`${task} `)))).toEqual([]);
      }),
      { seed: SEED + 1, numRuns: runs(ANSWERED) },
    );
  });
});
