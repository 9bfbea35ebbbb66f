import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textAt, toA1, valueAt, type Book, type Grid } from '../../../core/grid/index.ts';
import { applyPatch, type PatchOp } from '../../../core/patch/index.ts';
import { runs } from '../support/runs.ts';

const SEED = 2367;
const base: Grid = {
  name: 'S',
  row: 2,
  col: 2,
  values: [['a', 1], ['dòng 1\r\ndòng 2'], [44562, 'x']],
  text: [['a', '1'], ['dòng 1\r\ndòng 2'], ['3/2026', 'x']],
  about: { B4: { date: '2026-03-01', font: 'Arial' }, C4: { rich: true } },
  merges: [{ top: 3, left: 2, bottom: 4, right: 2 }],
  hiddenRows: [4],
};
const book = (grid: Grid = base): Book => ({ host: 'file', active: 'S', sheets: [grid, { ...grid, name: 'T' }] });
const apply = (ops: PatchOp[], grid: Grid = base) => applyPatch(book(grid), { sheet: 'S', ops });
const patched = (ops: PatchOp[], grid: Grid = base): Grid => {
  const result = apply(ops, grid);
  if (!result.ok) throw new Error(`changed: ${result.changed.join()}`);
  return result.book.sheets[0] as Grid;
};
const text = (cell: string, before: string, after: string): PatchOp => ({ op: 'text', cell, before, after });

describe('writing text', () => {
  it.each(['=1+1', '+84', '-x', '@a', '3/2026', '', '00123', 'dòng\nmới'])('%j stays text', (after) => {
    const grid = patched([text('B2', 'a', after)]);
    expect(valueAt(grid, 2, 2)).toBe(after);
    expect(textAt(grid, 2, 2)).toBe(after);
  });

  it.each([
    ['dòng 1\ndòng 2', true],
    ['dòng 1\rdòng 2', true],
    ['dòng 1\r\ndòng 2', true],
    ['dòng 1 dòng 2', false],
  ])('line ends of %j do not count, blanks do', (before, ok) => {
    expect(apply([text('B3', before, 'y')]).ok).toBe(ok);
  });

  it('a date, its facts and partial formats go, the font stays', () => {
    const grid = patched([text('B4', '3/2026', 'Tháng 3/2026'), text('C4', 'x', 'y')]);
    expect(grid.about).toEqual({ B4: { font: 'Arial' } });
  });

  it('outside the block the block grows', () => {
    const grid = patched([text('A1', '', 'góc'), text('E9', '', 'xa')]);
    expect([textAt(grid, 1, 1), textAt(grid, 9, 5), textAt(grid, 2, 2)]).toEqual(['góc', 'xa', 'a']);
  });

  it('a later op sees what an earlier one wrote', () => {
    expect(textAt(patched([text('B2', 'a', 'b'), text('B2', 'b', 'c')]), 2, 2)).toBe('c');
  });
});

describe('all or nothing', () => {
  it('names every cell that holds something else', () => {
    expect(apply([text('B2', 'khác', 'x'), text('C2', '1', 'y'), text('C4', '', 'z')])).toEqual({
      ok: false,
      changed: ['B2', 'C4'],
    });
  });

  it('a sheet that is gone changes nothing', () => {
    expect(applyPatch(book(), { sheet: 'U', ops: [text('B2', 'a', 'x')] })).toEqual({ ok: false, changed: ['B2'] });
  });

  it('marks and dropdowns leave every value alone', () => {
    expect(
      patched([
        { op: 'mark', cell: 'B2', level: 'error' },
        { op: 'list', range: 'B2:B9', source: ['x'] },
      ]),
    ).toEqual(base);
  });

  it('touches no other sheet and not the book given', () => {
    const before = book();
    const copy = structuredClone(before);
    const result = applyPatch(before, { sheet: 'S', ops: [text('B2', 'a', 'x'), { op: 'deleteRow', at: 3 }] });
    expect(before).toEqual(copy);
    expect(result.ok && result.book.sheets[1]).toBe(before.sheets[1]);
  });
});

describe('rows', () => {
  it('facts, merged areas and hidden lines move along', () => {
    expect(patched([{ op: 'insertRow', at: 2, likeRow: 2 }])).toMatchObject({
      about: { B5: { font: 'Arial' } },
      merges: [{ top: 4, bottom: 5 }],
      hiddenRows: [5],
    });
    expect(patched([{ op: 'deleteRow', at: 4 }])).toMatchObject({ about: {}, merges: [], hiddenRows: [] });
    expect(patched([{ op: 'insertRow', at: 4, likeRow: 3 }]).merges).toEqual([
      { top: 3, left: 2, bottom: 5, right: 2 },
    ]);
    expect(patched([{ op: 'moveRow', from: 4, to: 2 }])).toMatchObject({
      about: { B2: { font: 'Arial' } },
      hiddenRows: [2],
    });
  });

  const lineOf = (grid: Grid, row: number) => [2, 3].map((col) => textAt(grid, row, col)).join('|');
  const rowOp: fc.Arbitrary<PatchOp> = fc.oneof(
    fc.record({ op: fc.constant('insertRow' as const), at: fc.integer({ min: 1, max: 9 }), likeRow: fc.constant(1) }),
    fc.record({ op: fc.constant('deleteRow' as const), at: fc.integer({ min: 1, max: 9 }) }),
    fc.record({
      op: fc.constant('moveRow' as const),
      from: fc.integer({ min: 1, max: 9 }),
      to: fc.integer({ min: 1, max: 9 }),
    }),
  );

  /** The plain model: a sheet of many lines, most of them empty. */
  function model(lines: string[], op: PatchOp): string[] {
    const copy = lines.slice();
    if (op.op === 'insertRow') copy.splice(op.at - 1, 0, '|');
    if (op.op === 'deleteRow') copy.splice(op.at - 1, 1);
    if (op.op === 'moveRow') copy.splice(op.to - 1, 0, ...copy.splice(op.from - 1, 1));
    return copy;
  }

  it('stand where a plain list of lines has them', () => {
    fc.assert(
      fc.property(fc.array(rowOp, { maxLength: 8 }), (ops) => {
        const start = Array.from({ length: 60 }, (_, index) => lineOf(base, index + 1));
        const expected = ops.reduce(model, start).slice(0, 30);
        const grid = patched(ops);
        expect(Array.from({ length: 30 }, (_, index) => lineOf(grid, index + 1))).toEqual(expected);
      }),
      { seed: SEED, numRuns: runs(500) },
    );
  });
});

describe('a patch and its reverse', () => {
  it('leave the texts as they were', () => {
    const cells = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 5 })), {
      selector: ([row, col]) => toA1(row, col),
    });
    fc.assert(
      fc.property(cells, fc.string(), (chosen, after) => {
        const there: PatchOp[] = chosen.map(([row, col]) => text(toA1(row, col), textAt(base, row, col), after));
        const back: PatchOp[] = chosen.map(([row, col]) => text(toA1(row, col), after, textAt(base, row, col)));
        const grid = patched(back, patched(there));
        for (const [row, col] of chosen) expect(textAt(grid, row, col)).toBe(textAt(base, row, col));
      }),
      { seed: SEED },
    );
  });
});
