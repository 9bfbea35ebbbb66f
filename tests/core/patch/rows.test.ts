import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Grid, Rect } from '../../../core/grid/index.ts';
import {
  applyPatch,
  expectedTexts,
  inversePatch,
  isRowOp,
  mergesInTheWay,
  rowAfter,
  type PatchOp,
  type RowOp,
} from '../../../core/patch/index.ts';
import { runs } from '../support/runs.ts';

const insert = (at: number): RowOp => ({ op: 'insertRow', at, likeRow: at > 1 ? at - 1 : 1 });
const remove = (at: number): RowOp => ({ op: 'deleteRow', at });
const move = (from: number, to: number): RowOp => ({ op: 'moveRow', from, to });
const text = (cell: string, before: string, after: string): PatchOp => ({ op: 'text', cell, before, after });

const LETTERS = ['a', 'b', 'c', 'd', 'e', 'f'];
/** One letter a line, from line 1 on, so that a line can be told wherever it goes. */
const lettered: Grid = {
  name: 'S',
  row: 1,
  col: 1,
  values: LETTERS.map((letter) => [letter]),
  text: LETTERS.map((letter) => [letter]),
  about: {},
};

const applied = (ops: PatchOp[], grid: Grid = lettered): Grid => {
  const result = applyPatch({ host: 'file', active: 'S', sheets: [grid] }, { sheet: 'S', ops });
  if (!result.ok) throw new Error(`changed: ${result.changed.join()}`);
  return result.book.sheets[0] as Grid;
};
const lines = (grid: Grid): string[] => grid.text.map(([cell]) => cell ?? '');

const line = fc.integer({ min: 1, max: 6 });
const rowOp = fc.oneof(
  line.map(insert),
  line.map(remove),
  fc.tuple(line, line).map(([from, to]) => move(from, to)),
);

describe('where a line is after an operation', () => {
  it('is where it is found in the grid', () => {
    fc.assert(
      fc.property(rowOp, (op) => {
        const after = lines(applied([op]));
        for (const [at, letter] of LETTERS.entries()) {
          expect(rowAfter(at + 1, op), `${letter} ${JSON.stringify(op)}`).toBe(
            after.includes(letter) ? after.indexOf(letter) + 1 : null,
          );
        }
      }),
      { seed: 2367, numRuns: runs(2000) },
    );
  });

  it.each<[PatchOp, boolean]>([
    [insert(1), true],
    [remove(1), true],
    [move(1, 2), true],
    [text('A1', 'a', 'b'), false],
    [{ op: 'mark', cell: 'A1', level: 'error' }, false],
    [{ op: 'list', range: 'A1:A2', source: ['x'] }, false],
  ])('%o: moves lines %s', (op, moves) => expect(isRowOp(op)).toBe(moves));
});

describe('what a patch expects to find', () => {
  it.each<[string, PatchOp[], [string, string, boolean][]]>([
    ['a text that is written', [text('B2', 'x', 'y')], [['B2', 'x', true]]],
    ['a text that is only leaned on', [text('B2', 'x', 'x')], [['B2', 'x', false]]],
    [
      'leaned on, then written: the first text, written',
      [text('B2', 'x', 'x'), text('B2', 'x', 'y')],
      [['B2', 'x', true]],
    ],
    ['written, then leaned on: still written', [text('B2', 'x', 'y'), text('B2', 'y', 'y')], [['B2', 'x', true]]],
    ['below a line put in: where it stands now', [insert(2), text('B3', 'x', 'y')], [['B2', 'x', true]]],
    ['in a line put in: nothing yet', [insert(2), text('B2', '', 'y')], []],
    ['below a line taken out', [remove(2), text('B2', 'x', 'y')], [['B3', 'x', true]]],
    [
      'in a moved line',
      [move(5, 2), text('B2', 'x', 'y'), text('B3', 'u', 'v')],
      [
        ['B5', 'x', true],
        ['B2', 'u', true],
      ],
    ],
    ['after two lines put in', [insert(2), insert(2), text('B4', 'x', 'y')], [['B2', 'x', true]]],
    ['before the line is moved', [text('B2', 'x', 'y'), insert(1)], [['B2', 'x', true]]],
    [
      'marks and dropdowns lean on nothing',
      [
        { op: 'mark', cell: 'B2', level: null },
        { op: 'list', range: 'B2:B3', source: [] },
      ],
      [],
    ],
  ])('%s', (_, ops, expected) => {
    expect([...expectedTexts(ops)].map(([cell, { text: stands, isWritten }]) => [cell, stands, isWritten])).toEqual(
      expected,
    );
  });

  it('whatever came before, a line is compared where it stood', () => {
    fc.assert(
      fc.property(fc.array(rowOp, { maxLength: 5 }), line, (ops, at) => {
        const letter = lines(applied(ops))[at - 1] ?? '';
        const expected = [...expectedTexts([...ops, text(`A${at}`, letter, 'x')]).keys()];
        if (letter !== '') expect(expected).toEqual([`A${LETTERS.indexOf(letter) + 1}`]);
      }),
      { seed: 2367, numRuns: runs(2000) },
    );
  });

  it('a cell that holds something else is named where it stands', () => {
    const tried = applyPatch(
      { host: 'file', active: 'S', sheets: [lettered] },
      { sheet: 'S', ops: [insert(2), text('A3', 'x', 'y')] },
    );
    expect(tried).toEqual({ ok: false, changed: ['A2'] });
  });
});

describe('taken back', () => {
  it.each<[string, PatchOp[]]>([
    ['a text', [text('A1', 'a', 'x')]],
    ['two texts of one cell', [text('A1', 'a', 'x'), text('A1', 'x', 'y')]],
    ['a line put in and filled', [insert(3), text('A3', '', 'mới')]],
    ['a line put in on top', [insert(1), text('A1', '', 'mới')]],
    ['a line emptied and taken out', [text('A3', 'c', ''), remove(3)]],
    ['the first line emptied and taken out', [text('A1', 'a', ''), remove(1)]],
    ['a line moved down', [move(2, 5)]],
    ['a line moved up and written', [move(5, 2), text('A2', 'e', 'x')]],
    ['all of it', [text('A6', 'f', ''), remove(6), move(4, 1), insert(2), text('A2', '', 'x'), text('A1', 'd', 'd')]],
  ])('the sheet is as it was: %s', (_, ops) => {
    const after = applied(ops);
    expect(lines(applied(inversePatch({ sheet: 'S', ops }, after).ops, after))).toEqual(LETTERS);
  });

  it('what others wrote into a line that was put in keeps it from going', () => {
    const wide: Grid = {
      ...lettered,
      col: 2,
      values: LETTERS.map((letter) => [letter, '']),
      text: LETTERS.map((letter) => [letter, '']),
    };
    const ops = [insert(3), text('B3', '', 'mới')];
    const edited = applied([text('C3', '', 'của người khác')], applied(ops, wide));
    const back = applyPatch({ host: 'file', active: 'S', sheets: [edited] }, inversePatch({ sheet: 'S', ops }, edited));
    expect(back).toEqual({ ok: false, changed: ['C3'] });
  });

  it('a likeness for the line that comes back is the one above, or itself on top', () => {
    const back = (op: RowOp) => inversePatch({ sheet: 'S', ops: [op] }, lettered).ops;
    expect(back(remove(3))).toEqual([{ op: 'insertRow', at: 3, likeRow: 2 }]);
    expect(back(remove(2))).toEqual([{ op: 'insertRow', at: 2, likeRow: 1 }]);
    expect(back(remove(1))).toEqual([{ op: 'insertRow', at: 1, likeRow: 1 }]);
  });

  it('marks and dropdowns are taken off', () => {
    const ops: PatchOp[] = [
      { op: 'mark', cell: 'A1', level: 'error' },
      { op: 'list', range: 'F8:F70', source: ['x'] },
    ];
    expect(inversePatch({ sheet: 'S', ops }, lettered)).toEqual({
      sheet: 'S',
      ops: [
        { op: 'list', range: 'F8:F70', source: [] },
        { op: 'mark', cell: 'A1', level: null },
      ],
    });
  });
});

describe('merged areas that would be torn', () => {
  /** Lines 3 to 5 are one area; the others are of one line. */
  const high: Rect = { top: 3, left: 1, bottom: 5, right: 1 };
  const flat: Rect = { top: 3, left: 2, bottom: 3, right: 4 };

  it.each<[string, PatchOp[], boolean]>([
    ['a line above it put in', [insert(2)], false],
    ['put in just above its first line', [insert(3)], false],
    ['put in between its lines', [insert(4)], true],
    ['put in above its last line', [insert(5)], true],
    ['put in just below', [insert(6)], false],
    ['put in on top of the sheet', [insert(1)], false],
    ['the line above taken out', [remove(2)], false],
    ['its first line taken out', [remove(3)], true],
    ['its last line taken out', [remove(5)], true],
    ['the line below taken out', [remove(6)], false],
    ['a line moved past it', [move(1, 6)], false],
    ['a line moved past it, upwards', [move(7, 2)], false],
    ['a line moved to just above it', [move(7, 3)], false],
    ['a line from below moved in', [move(7, 4)], true],
    ['a line from above moved in', [move(1, 3)], true],
    ['a line from above moved to just above it', [move(1, 2)], false],
    ['a line from above moved to just below it', [move(1, 5)], false],
    ['one of its lines moved away', [move(4, 8)], true],
    ['after a line above it put in: between its lines', [insert(1), insert(5)], true],
    ['after a line above it put in: just above it', [insert(1), insert(4)], false],
    ['after a line above it taken out: its first line', [remove(1), remove(2)], true],
    ['a new line beside it taken out again', [insert(3), remove(3)], false],
    ['a line put beside a new one above it', [insert(3), insert(4)], false],
    ['only texts', [text('A4', 'a', 'b')], false],
  ])('%s', (_, ops, torn) => {
    expect(mergesInTheWay(ops, [high, flat])).toEqual(torn ? [high] : []);
  });

  it('areas of one line are never in the way', () => expect(mergesInTheWay([remove(3)], [flat])).toEqual([]));
});
