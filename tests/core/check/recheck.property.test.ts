import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess, recheck, type Assessment, type CheckContext } from '../../../core/check/index.ts';
import { withRowDeleted, withRowInserted, withRowMoved } from '../../../core/grid/rows.ts';
import type { Grid } from '../../../core/grid/index.ts';
import { readForm } from '../../../core/read-form/index.ts';
import { bookOf, contextOf, form, gridOf } from '../support/form-sheet.ts';
import { cellEdit, withEdit } from '../support/random-sheets.ts';
import { MINISTRY_SHEET } from '../verdicts/ministry-sheet.ts';
import { runs } from '../support/runs.ts';

const SEED = 2367;
const SEQUENCES = runs(500);
/** The small groups are enough for rows to stand beside one another, and 500 sequences stay quick. */
const short = { ...form, groups: form.groups.filter(({ tasks }) => tasks.length < 5) };
const HEAD = 7;
const ALL = onlyGroups(gridOf({ agency: 'Bộ Công an', rows: MINISTRY_SHEET }));
const LINES = ALL.text.length;

type State = { grid: Grid; ctx: CheckContext };
type Step = (state: State) => State;

const line = fc.integer({ min: 1, max: LINES });
const onGrid =
  (change: (grid: Grid) => Grid): Step =>
  (state) => ({ ...state, grid: change(state.grid) });
const onContext =
  (change: Partial<CheckContext>): Step =>
  (state) => ({ ...state, ctx: { ...state.ctx, ...change } });

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: cellEdit(LINES).map((edit) => onGrid((grid) => withEdit(grid, edit))) },
  { weight: 1, arbitrary: line.map((at) => onGrid((grid) => withRowInserted(grid, at))) },
  { weight: 1, arbitrary: line.map((at) => onGrid((grid) => withRowDeleted(grid, at))) },
  { weight: 1, arbitrary: fc.tuple(line, line).map(([from, to]) => onGrid((grid) => withRowMoved(grid, from, to))) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom<Partial<CheckContext>>(
        { reportDate: '2026-11-24' },
        { reportDate: '2023-06-09' },
        { scope: 'all' },
        { scope: ['III.1', 'VI.2'] },
        { severities: { 'F-05': 'warning', 'C-06': 'none' } },
      )
      .map(onContext),
  },
);

const read = (grid: Grid) => readForm(bookOf(grid), short);

describe('recheck', () => {
  it(`says after any edits what a full check says (${SEQUENCES} sequences)`, () => {
    let compared = 0;
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 5 }), (steps) => {
        let state: State = { grid: ALL, ctx: contextOf({ form: short }) };
        let previous: Assessment | null = null;
        for (const next of [(same: State) => same, ...steps]) {
          state = next(state);
          const result = read(state.grid);
          if (!result.ok) continue;
          const full = assess(result.sheet, state.ctx);
          previous = recheck(previous, result.sheet, state.ctx);
          if (!isDeepStrictEqual(previous, full)) expect(previous).toEqual(full);
          const [kept, anew] = [readLazily(previous), readLazily(full)];
          if (!isDeepStrictEqual(kept, anew)) expect(kept).toEqual(anew);
          compared += 1;
        }
      }),
      { seed: SEED, numRuns: SEQUENCES },
    );
    expect(compared).toBeGreaterThan(SEQUENCES * 2);
  }, 180_000);

  it('checks one row again after an edit in one row, and none where nothing changed', () => {
    const first = assessed(ALL);
    const edited = withEdit(ALL, { row: HEAD + 1, column: 'result', text: 'Đang xây dựng', facts: {} });
    expect(checkedAgain(first, ALL)).toEqual([]);
    expect(checkedAgain(first, edited)).toEqual(['III.1']);
  });

  it('leaves what it was given as it was', () => {
    const first = assessed(ALL);
    const before = JSON.stringify(first);
    recheck(first, sheet(withRowDeleted(ALL, HEAD + 3)), contextOf({ form: short }));
    expect(JSON.stringify(first)).toBe(before);
  });
});

/** What rows and cells read when asked: getters of a prototype, which comparing passes by. */
function readLazily({ rows, blocks }: Assessment) {
  return {
    rows: rows.map(({ completion, completionEvidence, status, statuses, citations, drafts }) => {
      return { completion, completionEvidence, status, statuses, citations, drafts };
    }),
    scans: blocks.flatMap(({ parts }) => parts.flatMap(({ cells }) => cells.map(({ scan }) => scan))),
  };
}

function onlyGroups(grid: Grid): Grid {
  const first = new Map(form.groups.map(({ numeral }) => [numeral, grid.text.findIndex(([cell]) => cell === numeral)]));
  const text = [
    ...grid.text.slice(0, HEAD),
    ...short.groups.flatMap(({ numeral, tasks }) => {
      const from = first.get(numeral) ?? 0;
      return grid.text.slice(from, from + tasks.length + 1);
    }),
  ];
  return { ...grid, text, values: text };
}

function sheet(grid: Grid) {
  const result = read(grid);
  if (!result.ok) throw new Error('not read');
  return result.sheet;
}

function assessed(grid: Grid): Assessment {
  return assess(sheet(grid), contextOf({ form: short }));
}

/** Tasks whose rows were not kept. */
function checkedAgain(before: Assessment, grid: Grid): string[] {
  const after = recheck(before, sheet(grid), before.context);
  const kept = new Set(before.blocks.flatMap(({ parts }) => parts));
  return after.blocks
    .flatMap(({ parts }) => parts)
    .filter((part) => part.read && !kept.has(part))
    .map(({ read: row }) => row?.task ?? '');
}
