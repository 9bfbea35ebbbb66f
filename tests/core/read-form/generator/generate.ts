import fc from 'fast-check';
import { correctSheet, FILLINGS, type Filling } from './correct.ts';
import { PHASES, type Damage } from './draft.ts';
import { DAMAGES } from './kinds/index.ts';
import { randomFrom } from './random.ts';
import { render, type Sheet } from './render.ts';

const MOST_AT_ONCE = 5;

/** A sheet as it is printed when it fails: all of it can be made again from this. */
export type Recipe = { filling: Filling; seed: number; damages: { kind: string; seed: number }[] };

export const FILLING_NAMES = Object.keys(FILLINGS) as Filling[];

const byName = new Map(DAMAGES.map((damage) => [damage.name, damage]));

/** Shrinks to fewer kinds of damage and to smaller seeds. */
export const anyRecipe: fc.Arbitrary<Recipe> = fc.record({
  filling: fc.constantFrom(...FILLING_NAMES),
  seed: fc.nat(),
  damages: fc.uniqueArray(fc.record({ kind: fc.constantFrom(...byName.keys()), seed: fc.nat() }), {
    minLength: 1,
    maxLength: MOST_AT_ONCE,
    selector: ({ kind }) => kind,
    size: 'max',
  }),
});

export function sheetOf({ filling, seed, damages }: Recipe): Sheet {
  const steps = damages.map(({ kind, seed: own }) => ({ damage: byName.get(kind) as Damage, own }));
  steps.sort((a, b) => PHASES.indexOf(a.damage.phase) - PHASES.indexOf(b.damage.phase));
  const draft = steps.reduce(
    (each, { damage, own }) => damage.apply(each, randomFrom(own)),
    correctSheet(filling, randomFrom(seed)),
  );
  return render(draft);
}
