import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess, type Assessment } from '../../../core/check/index.ts';
import { partViews, frameOf, wholeView } from '../../../core/check/view.ts';
import { RULES } from '../../../core/rules/index.ts';
import { readForm } from '../../../core/read-form/index.ts';
import { bookOf, contextOf, form, gridOf } from '../support/form-sheet.ts';
import { cellEdit, withEdit, type CellEdit } from '../support/random-sheets.ts';
import { runs } from '../support/runs.ts';

const SEED = 2367;

function assessed(edits: CellEdit[], reportDate: string): Assessment | null {
  const grid = edits.reduce(withEdit, gridOf({ agency: 'Bộ Công an', issued: true }));
  const result = readForm(bookOf(grid), form);
  return result.ok ? assess(result.sheet, contextOf({ reportDate })) : null;
}

const sheets = [fc.array(cellEdit(62), { maxLength: 25 }), fc.constantFrom('2023-06-09', '2026-11-24')] as const;
const key = (value: unknown) => JSON.stringify(value);

describe('a local rule', () => {
  it('finds row by row what it finds in the whole sheet', () => {
    fc.assert(
      fc.property(...sheets, (edits, reportDate) => {
        const assessment = assessed(edits, reportDate);
        if (assessment === null) return;
        const { sheet, context, agency, blocks } = assessment;
        const whole = wholeView(frameOf(sheet, context, agency), blocks);
        const views = partViews(assessment);
        for (const rule of RULES.filter(({ local }) => local)) {
          const oneByOne = views.flatMap((view) => rule.check(view));
          expect([rule.id, ...oneByOne.map(key).sort()]).toEqual([rule.id, ...rule.check(whole).map(key).sort()]);
        }
      }),
      { seed: SEED, numRuns: runs(100) },
    );
  });

  it('sees of the sheet only the facts of its own cells', () => {
    fc.assert(
      fc.property(...sheets, (edits, reportDate) => {
        const assessment = assessed(edits, reportDate);
        if (assessment === null) return;
        for (const view of partViews(assessment)) {
          const { grid } = view.sheet;
          const own = new Set(view.rows.flatMap(({ row }) => Object.values(row.cells)));
          const about = Object.fromEntries(Object.entries(grid.about).filter(([cell]) => own.has(cell)));
          const blind = { ...view, sheet: { ...view.sheet, rows: [], grid: { ...grid, values: [], text: [], about } } };
          for (const rule of RULES.filter(({ local }) => local)) {
            expect([rule.id, ...rule.check(blind)]).toEqual([rule.id, ...rule.check(view)]);
          }
        }
      }),
      { seed: SEED, numRuns: runs(25) },
    );
  });
});

describe('a comparing rule', () => {
  it('finds from what counts of several parts what it finds from all of them', () => {
    fc.assert(
      fc.property(...sheets, fc.integer({ min: 1, max: 20 }), (edits, reportDate, size) => {
        const assessment = assessed(edits, reportDate);
        if (assessment === null) return;
        const { sheet, context, agency, blocks } = assessment;
        const whole = wholeView(frameOf(sheet, context, agency), blocks);
        const views = partViews(assessment);
        for (const { id, comparison } of RULES) {
          if (!comparison) continue;
          const { gather, condense = (all: unknown[]) => all, compare } = comparison;
          const lots = views.map((_, at) => (at % size === 0 ? views.slice(at, at + size) : []));
          const condensed = lots.flatMap((lot) => condense(lot.flatMap(gather)));
          expect([id, ...compare(condensed, whole)]).toEqual([id, ...compare(views.flatMap(gather), whole)]);
        }
      }),
      { seed: SEED, numRuns: runs(50) },
    );
  });
});
