import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess, type Assessment } from '../../core/check/index.ts';
import { textAt, type Book, type Grid } from '../../core/grid/index.ts';
import type { Issue } from '../../core/issues/types.ts';
import { applyPatch, inversePatch, type SheetPatch } from '../../core/patch/index.ts';
import { readForm, type FormSheet } from '../../core/read-form/index.ts';
import { keyOf } from '../../task-pane/view/findings.ts';
import { planFor } from '../../task-pane/view/preview.ts';
import type { PreviewOf } from '../../task-pane/flow/state.ts';
import { contextOf, form } from '../core/support/form-sheet.ts';
import { anyRecipe, sheetOf } from '../core/read-form/generator/generate.ts';

const SEED = 2367;
const SHEETS = 60;
/** Damage that no repair of rows knows to meet, but must not make worse: all other kinds come along by chance. */
const OF_ROWS = ['tasks deleted', 'tasks reordered', 'task doubled', 'tasks reworded', 'foreign rows inserted'];
const recipe = fc.tuple(anyRecipe, fc.subarray(OF_ROWS, { minLength: 1 }), fc.nat()).map(([each, kinds, seed]) => ({
  ...each,
  damages: [
    ...kinds.map((kind) => ({ kind, seed })),
    ...each.damages.filter(({ kind }) => !OF_ROWS.includes(kind)).slice(0, 2),
  ],
}));

function judged(book: Book): Assessment | null {
  const result = readForm(book, form);
  return result.ok ? assess(result.sheet, contextOf()) : null;
}

function written(book: Book, patch: SheetPatch): Book {
  const result = applyPatch(book, patch);
  if (!result.ok) throw new Error(`changed: ${result.changed.join()}`);
  return result.book;
}

const gridOf = (book: Book, name: string): Grid => book.sheets.find((sheet) => sheet.name === name)!;

/** Every cell that shows something, by place: how wide the block was read is no matter. */
function shown(book: Book): string[] {
  return book.sheets.flatMap((grid) =>
    grid.text.flatMap((line, r) =>
      line.flatMap((_, c) => {
        const text = textAt(grid, grid.row + r, grid.col + c);
        return text === '' ? [] : [`${grid.name} ${grid.row + r},${grid.col + c} ${text}`];
      }),
    ),
  );
}

/** What the officer wrote in columns 5 to 7, wherever it stands. */
function answers({ grid, header }: FormSheet): string[] {
  const columns = (['result', 'basis', 'note'] as const).flatMap((column) => header.columns[column] ?? []);
  return grid.text
    .flatMap((_, r) => columns.map((col) => textAt(grid, grid.row + r, col).trim()))
    .filter((text) => text !== '');
}

const isStructural = ({ rule }: Issue) => rule === 'F-02';
const nameOf = ({ rule, task, params }: Issue) => [rule, task, params['kind'] ?? ''].join(' ');
const errorsBeside = ({ issues }: Assessment, mended: ReadonlySet<string | null>) =>
  issues.filter((issue) => issue.severity === 'error' && !mended.has(issue.task) && !isStructural(issue)).map(nameOf);
const structural = ({ issues }: Assessment) => issues.filter(isStructural).map(nameOf);

/** Copies word for word may go: then one of two equal answers does. */
const withoutCopies = (texts: string[]) => new Set(texts);

function holdsFor(book: Book, before: Assessment, of: PreviewOf, told: string[]): void {
  const { patch, changes, steps } = planFor(before, of);
  expect(patch.ops.length).toBeGreaterThan(0);
  expect(changes.length + steps.length).toBeGreaterThan(0);
  const mended = written(book, patch);
  expect(shown(written(mended, inversePatch(patch, gridOf(book, patch.sheet))))).toEqual(shown(book));

  const after = judged(mended);
  if (after === null) throw new Error('the repaired sheet is not recognised');
  // With its neighbours in order, a row of no task may look like the one that is missing there: that is asked.
  const missing = before.sheet.structure.flatMap((found) => (found.kind === 'missing' ? [found.task] : []));
  expect(missing).toEqual(expect.arrayContaining(after.sheet.questions.map(({ subject }) => subject)));
  const left = structural(after);
  told.forEach((name) =>
    expect(left.filter((one) => one === name).length).toBeLessThan(count(structural(before), name)),
  );
  const tasks = new Set<string | null>([
    ...steps.map((step) => ('task' in step ? step.task : null)),
    ...changes.map(({ unit }) => unit),
  ]);
  expect(errorsBeside(before, tasks)).toEqual(expect.arrayContaining(errorsBeside(after, tasks)));
  expect(withoutCopies(answers(after.sheet))).toEqual(withoutCopies(answers(before.sheet)));
}

const count = (names: string[], name: string) => names.filter((one) => one === name).length;

describe('repairs of rows that the pane offers', () => {
  it('each ends its finding, makes no other task wrong, keeps every answer, and is undone without a trace', () => {
    let offered = 0;
    fc.assert(
      fc.property(recipe, (each) => {
        const { book } = sheetOf(each);
        const before = judged(book);
        if (before === null || before.sheet.questions.length > 0) return;
        for (const issue of before.issues.filter((one) => isStructural(one) && one.fix)) {
          holdsFor(book, before, { kind: 'finding', key: keyOf(issue) }, [nameOf(issue)]);
          offered += 1;
        }
      }),
      { seed: SEED, numRuns: SHEETS },
    );
    expect(offered).toBeGreaterThan(SHEETS);
  });

  it.each(['wording', 'rows'] as const)('all of %s together likewise', (of) => {
    fc.assert(
      fc.property(recipe, (each) => {
        const { book } = sheetOf(each);
        const before = judged(book);
        if (
          before === null ||
          before.sheet.questions.length > 0 ||
          planFor(before, { kind: 'structure', of }).patch.ops.length === 0
        )
          return;
        holdsFor(book, before, { kind: 'structure', of }, []);
      }),
      { seed: SEED, numRuns: SHEETS },
    );
  });
});
