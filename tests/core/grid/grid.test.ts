import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { A1, extent, factsAt, fromA1, readA1, textAt, toA1, valueAt, type Grid } from '../../../core/grid/index.ts';

const SEED = 2367;
const grid: Grid = {
  name: 'S',
  row: 3,
  col: 2,
  values: [[1, 'a'], [], [null, true, 44562]],
  text: [['1', 'a'], [], ['', 'TRUE', '####', '##']],
  about: { D5: { date: '2022-01-02' } },
};

describe('addresses', () => {
  it.each([
    [1, 1, 'A1'],
    [45, 6, 'F45'],
    [7, 26, 'Z7'],
    [7, 27, 'AA7'],
    [2, 702, 'ZZ2'],
    [2, 703, 'AAA2'],
    [1048576, 16384, 'XFD1048576'],
  ])('row %i, column %i is %s', (row, col, a1) => {
    expect(toA1(row, col)).toBe(a1);
    expect(fromA1(a1)).toEqual({ row, col });
  });

  it('come back from their writing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), fc.integer({ min: 1, max: 18_278 }), (row, col) => {
        const a1 = toA1(row, col);
        expect(A1.safeParse(a1).success).toBe(true);
        expect(fromA1(a1)).toEqual({ row, col });
      }),
      { seed: SEED },
    );
  });

  it.each(['', 'a1', 'A0', 'A01', '$A$1', 'AAAA1', 'A12345678', 'S!A1', '__proto__'])('%j is none', (text) => {
    expect(readA1(text)).toBeNull();
    expect(() => fromA1(text)).toThrow(RangeError);
  });
});

describe('cells of a ragged block', () => {
  it.each([
    [3, 2, 1, '1'],
    [3, 3, 'a', 'a'],
    [4, 2, null, ''],
    [5, 3, true, 'TRUE'],
    [1, 1, null, ''],
    [99, 99, null, ''],
  ])('row %i, column %i', (row, col, value, text) => {
    expect(valueAt(grid, row, col)).toBe(value);
    expect(textAt(grid, row, col)).toBe(text);
  });

  it('a number that does not fit its column is read from its value, other signs stay', () => {
    expect(textAt(grid, 5, 4)).toBe('44562');
    expect(textAt(grid, 5, 5)).toBe('##');
  });

  it.each(['#7', '7#', '#', '##,#'])('a number displayed as %j', (text) => {
    const shown = textAt({ ...grid, values: [[7]], text: [[text]] }, 3, 2);
    // Only signs and nothing else hide a number.
    expect(shown).toBe(text === '#' ? '7' : text);
  });

  it('facts are those of the cell, or nothing', () => {
    expect(factsAt(grid, 5, 4)).toEqual({ date: '2022-01-02' });
    expect(factsAt(grid, 3, 2)).toEqual({});
  });

  it('the extent is that of the widest line', () => {
    expect(extent(grid)).toEqual({ lastRow: 5, lastCol: 5 });
    expect(extent({ ...grid, text: [] })).toEqual({ lastRow: 2, lastCol: 1 });
  });
});
