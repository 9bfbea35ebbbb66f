import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../../core/check/index.ts';
import { fixes } from '../../../../core/fixes/index.ts';
import type { Book } from '../../../../core/grid/index.ts';
import type { Issue } from '../../../../core/issues/index.ts';
import { applyPatch, type PatchOp } from '../../../../core/patch/index.ts';
import { readForm, type FormSheet } from '../../../../core/read-form/index.ts';
import { correctSheet } from '../../read-form/generator/correct.ts';
import { randomFrom } from '../../read-form/generator/random.ts';
import { render } from '../../read-form/generator/render.ts';
import { DAMAGES } from '../../read-form/generator/kinds/index.ts';
import { contextOf, form } from '../../support/form-sheet.ts';
import { runs } from '../../support/runs.ts';

const SEED = 2367;
const SHEETS = 150;

const KINDS = ['tasks deleted', 'tasks reordered', 'task doubled', 'tasks reworded'];
const recipe = fc.record({
  seed: fc.nat(),
  kinds: fc.uniqueArray(fc.record({ kind: fc.constantFrom(...KINDS), seed: fc.nat() }), {
    minLength: 1,
    selector: ({ kind }) => kind,
  }),
});

function damaged({ seed, kinds }: { seed: number; kinds: { kind: string; seed: number }[] }): Book {
  const draft = kinds.reduce(
    (each, { kind, seed: own }) => DAMAGES.find(({ name }) => name === kind)?.apply(each, randomFrom(own)) ?? each,
    correctSheet('some', randomFrom(seed)),
  );
  return render(draft).book;
}

function read(book: Book): FormSheet {
  const result = readForm(book, form);
  if (!result.ok) throw new Error(result.reason);
  return result.sheet;
}

function applied(book: Book, sheet: string, ops: PatchOp[]): Book {
  const result = applyPatch(book, { sheet, ops });
  if (!result.ok) throw new Error(`changed: ${result.changed.join()}`);
  return result.book;
}

const answers = (sheet: FormSheet) =>
  new Map(sheet.rows.map(({ task, texts }) => [task, [texts.result, texts.basis, texts.note]]));
const told = ({ structure }: FormSheet) =>
  structure.map((found) => `${found.kind} ${found.kind === 'foreign' ? found.text : found.task}`);
const named = ({ task, params }: Issue) => `${String(params['kind'])} ${task}`;

describe('repairs of the rows', () => {
  it('one by one: its finding goes, no other comes, every answer stays', () => {
    fc.assert(
      fc.property(recipe, (each) => {
        const book = damaged(each);
        const sheet = read(book);
        if (sheet.questions.length > 0) return;
        const { issues } = assess(sheet, contextOf());
        for (const issue of issues.filter(({ rule, fix }) => rule === 'F-02' && fix)) {
          expect(issue.fix?.safe).toBe(false);
          const after = read(applied(book, sheet.sheet, issue.fix?.ops ?? []));
          const left = told(sheet);
          left.splice(left.indexOf(named(issue)), 1);
          expect(left, named(issue)).toEqual(
            expect.arrayContaining(told(after).filter((one) => !one.startsWith('moved'))),
          );
          if (issue.params['kind'] !== 'doubled') {
            expect(told(after), named(issue)).not.toContain(named(issue));
            expect(Object.fromEntries(answers(after))).toMatchObject(Object.fromEntries(answers(sheet)));
          }
        }
      }),
      { seed: SEED, numRuns: runs(SHEETS) },
    );
  });

  it('all at once: all 52 tasks in their words and order, every answer stays', () => {
    fc.assert(
      fc.property(recipe, (each) => {
        const book = damaged(each);
        const sheet = read(book);
        if (sheet.questions.length > 0) return;
        const { patch } = fixes(assess(sheet, contextOf()), { rules: ['F-02'] });
        const after = read(applied(book, sheet.sheet, patch.ops));
        const before = answers(sheet);
        const copies = new Set(sheet.structure.flatMap((one) => (one.kind === 'doubled' ? [one.task] : [])));
        // Order is settled after the copies: which of two stands right is not known before.
        const left = after.structure.filter(
          (one) => one.kind !== 'foreign' && !copies.has(one.task) && !(one.kind === 'moved' && copies.size > 0),
        );
        expect(left).toEqual([]);
        for (const [task, texts] of answers(after)) {
          if (copies.has(task)) continue;
          expect(texts, task).toEqual(before.get(task) ?? ['', '', '']);
        }
      }),
      { seed: SEED, numRuns: runs(SHEETS) },
    );
  });
});
