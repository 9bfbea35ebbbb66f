import { describe, expect, it } from 'vitest';
import { Grid, textAt, toA1, valueAt } from '../../../core/grid/index.ts';
import { withText } from '../../../core/grid/with-cell.ts';

const block: Grid = {
  name: 'S',
  row: 3,
  col: 2,
  values: [['a', 1], ['b']],
  text: [['a', '1'], ['b']],
  about: {
    B3: { date: '2022-03-01', font: 'Arial', rich: true },
    C3: { formula: true, error: '#N/A' },
    B4: { font: '.VnTime' },
  },
};
const cells = (grid: Grid): [string, string][] =>
  grid.text.flatMap((line, down) =>
    line.flatMap((_, right): [string, string][] => {
      const [row, col] = [grid.row + down, grid.col + right];
      expect(String(valueAt(grid, row, col) ?? '')).toBe(textAt(grid, row, col));
      return textAt(grid, row, col) === '' ? [] : [[toA1(row, col), textAt(grid, row, col)]];
    }),
  );

describe('a text in one cell', () => {
  const rest: [string, string][] = [
    ['B3', 'a'],
    ['C3', '1'],
    ['B4', 'b'],
  ];
  it.each([
    ['inside', 3, 3],
    ['right of a short line', 4, 5],
    ['below', 7, 2],
    ['above', 1, 3],
    ['left', 3, 1],
    ['above and left', 1, 1],
    ['below and left', 9, 1],
  ])('%s: it stands there, and all else where it stood', (_, row, col) => {
    const cell = toA1(row, col);
    const expected = new Map([...rest, [cell, 'x'] as const]);
    expect(new Map(cells(withText(block, row, col, 'x')))).toEqual(expected);
  });

  it.each([
    [1, 1, 1, 1],
    [3, 2, 3, 2],
    [9, 9, 3, 2],
    [2, 9, 2, 2],
    [9, 1, 3, 1],
  ])(
    'row %i, column %i: the block begins at row %i, column %i, and what lies between is empty',
    (row, col, top, left) => {
      const grid = withText(block, row, col, 'x');
      expect([grid.row, grid.col]).toEqual([top, left]);
      expect(Grid.safeParse(JSON.parse(JSON.stringify(grid))).success).toBe(true);
      const filled = grid.text.flat().filter((text) => text !== '');
      const known = grid.values.flat().filter((value) => value !== null);
      expect(filled).toHaveLength(known.length);
      expect(grid.text.map(({ length }) => length)).toEqual(grid.values.map(({ length }) => length));
      expect(grid.text.flat()).not.toContain(undefined);
    },
  );

  it('leaves the grid it was given as it was', () => {
    const before = JSON.stringify(block);
    withText(block, 1, 1, 'x');
    withText(block, 3, 2, 'x');
    expect(JSON.stringify(block)).toBe(before);
  });

  it('of what was known of the cell only the font stays', () => {
    expect(withText(block, 3, 2, 'x').about).toEqual({ ...block.about, B3: { font: 'Arial' } });
    const { C3: _, ...others } = block.about;
    expect(withText(block, 3, 3, 'x').about).toEqual(others);
    expect(withText(block, 9, 9, 'x').about).toEqual(block.about);
  });
});
