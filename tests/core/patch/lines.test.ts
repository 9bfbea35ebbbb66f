import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textAt, toA1, type Book, type Grid, type Rect } from '../../../core/grid/index.ts';
import { applyPatch, expectedTexts, inversePatch, mergesInTheWay, type PatchOp } from '../../../core/patch/index.ts';

const SEED = 2367;
const COLS = [1, 2, 3];
const text = (cell: string, before: string, after: string): PatchOp => ({ op: 'text', cell, before, after });
const gridOf = (lines: string[][]): Grid => ({ name: 'S', row: 1, col: 1, values: lines, text: lines, about: {} });
const bookOf = (grid: Grid): Book => ({ host: 'file', active: 'S', sheets: [grid] });
const filled = gridOf(Array.from({ length: 9 }, (_, r) => COLS.map((col) => (col === 3 ? '' : `${r + 1}.${col}`))));

function written(grid: Grid, ops: PatchOp[]): Grid {
  const result = applyPatch(bookOf(grid), { sheet: 'S', ops });
  if (!result.ok) throw new Error(`changed: ${result.changed.join()}`);
  return result.book.sheets[0]!;
}
const shown = (grid: Grid) =>
  Array.from({ length: 40 }, (_, r) => COLS.map((col) => textAt(grid, r + 1, col)).join('|'));

/** Steps as repairs make them: a line that goes is emptied first. */
type Step = { kind: 'text' | 'insert' | 'delete' | 'move'; row: number; to: number; col: number };
const anySteps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('text', 'insert', 'delete', 'move'),
    row: fc.integer({ min: 1, max: 9 }),
    to: fc.integer({ min: 1, max: 9 }),
    col: fc.constantFrom(...COLS),
  }),
  { minLength: 1, maxLength: 8 },
);

function patchOf(steps: Step[]): { ops: PatchOp[]; after: Grid } {
  const ops: PatchOp[] = [];
  let now = filled;
  const add = (...more: PatchOp[]) => {
    ops.push(...more);
    now = written(now, more);
  };
  for (const { kind, row, to, col } of steps) {
    if (kind === 'text') add(text(toA1(row, col), textAt(now, row, col), `mới ${ops.length}`));
    if (kind === 'insert') add({ op: 'insertRow', at: row, likeRow: 1 });
    if (kind === 'move') add({ op: 'moveRow', from: row, to });
    if (kind === 'delete') {
      add(...COLS.map((each) => text(toA1(row, each), textAt(now, row, each), '')));
      add({ op: 'deleteRow', at: row });
    }
  }
  return { ops, after: now };
}

describe('a patch with whole lines', () => {
  it('and its inverse leave every text where it was', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const { ops, after } = patchOf(steps);
        const back = inversePatch({ sheet: 'S', ops }, filled);
        expect(shown(written(after, back.ops))).toEqual(shown(filled));
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it('expects what stands there before any of it, wherever its own lines have moved the cells', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const { ops } = patchOf(steps);
        for (const [cell, { text: expected }] of expectedTexts(ops)) {
          const [, letter, row] = /^([A-Z])(\d+)$/.exec(cell)!;
          expect(textAt(filled, Number(row), letter!.charCodeAt(0) - 64), cell).toBe(expected);
        }
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it('tells the cells it writes from those it leans on', () => {
    const ops = [text('A1', 'x', 'x'), text('A1', 'x', 'y'), text('B1', '', ''), text('A1', 'y', 'z')];
    expect([...expectedTexts(ops)]).toEqual([
      ['A1', { text: 'x', isWritten: true }],
      ['B1', { text: '', isWritten: false }],
    ]);
  });

  it('names what has changed where it stands, once', () => {
    const ops: PatchOp[] = [
      text('A5', 'khác', 'khác'),
      { op: 'insertRow', at: 2, likeRow: 1 },
      text('A6', 'khác', 'mới'),
      { op: 'moveRow', from: 6, to: 3 },
      text('B3', 'khác nữa', ''),
    ];
    expect(applyPatch(bookOf(filled), { sheet: 'S', ops })).toEqual({ ok: false, changed: ['A5', 'B5'] });
  });

  it('takes a line it put in only while all of it is as it was written', () => {
    const ops: PatchOp[] = [{ op: 'insertRow', at: 2, likeRow: 1 }, text('A2', '', 'mới')];
    const back = inversePatch({ sheet: 'S', ops }, filled);
    const edited = written(written(filled, ops), [text('C2', '', 'của cán bộ')]);
    expect(applyPatch(bookOf(edited), back)).toEqual({ ok: false, changed: ['C2'] });
  });

  it('takes marks and dropdowns off again', () => {
    const ops: PatchOp[] = [
      { op: 'mark', cell: 'A1', level: 'error' },
      { op: 'list', range: 'C1:C9', source: ['a'] },
    ];
    expect(inversePatch({ sheet: 'S', ops }, filled).ops).toEqual([
      { op: 'list', range: 'C1:C9', source: [] },
      { op: 'mark', cell: 'A1', level: null },
    ]);
  });
});

describe('merged areas in the way', () => {
  const area = (top: number, bottom: number): Rect => ({ top, left: 2, bottom, right: 2 });
  const insert = (at: number): PatchOp => ({ op: 'insertRow', at, likeRow: 1 });

  it.each<[string, PatchOp[], Rect, boolean]>([
    ['a line put between its lines', [insert(5)], area(4, 5), true],
    ['a line put above it', [insert(4)], area(4, 5), false],
    ['a line put below it', [insert(6)], area(4, 5), false],
    ['one of its lines deleted', [{ op: 'deleteRow', at: 5 }], area(4, 5), true],
    ['one of its lines moved', [{ op: 'moveRow', from: 4, to: 9 }], area(4, 5), true],
    ['a line moved down between its lines', [{ op: 'moveRow', from: 1, to: 4 }], area(4, 5), true],
    ['a line moved up between its lines', [{ op: 'moveRow', from: 9, to: 5 }], area(4, 5), true],
    ['a line moved to just above it', [{ op: 'moveRow', from: 9, to: 4 }], area(4, 5), false],
    ['an area of one line', [{ op: 'deleteRow', at: 4 }], area(4, 4), false],
    ['lines that an earlier operation has shifted', [insert(1), { op: 'deleteRow', at: 6 }], area(4, 5), true],
    ['lines that an earlier operation has shifted away', [insert(1), { op: 'deleteRow', at: 4 }], area(4, 5), false],
    ['the first line of the sheet', [insert(1)], area(1, 2), false],
    ['texts alone', [text('B4', '', 'x')], area(4, 5), false],
  ])('%s', (_, ops, merge, torn) => {
    expect(mergesInTheWay(ops, [merge])).toEqual(torn ? [merge] : []);
  });
});
