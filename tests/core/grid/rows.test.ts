import { describe, expect, it } from 'vitest';
import { textAt, valueAt, type Grid, type Rect } from '../../../core/grid/index.ts';
import { withRowDeleted, withRowInserted, withRowMoved } from '../../../core/grid/rows.ts';

/** Rows 3 to 6; row 5 is ragged. What stands in a row names it, so that it is found again wherever it goes. */
const block: Grid = {
  name: 'S',
  row: 3,
  col: 2,
  values: [['r3', 1], ['r4', 2], ['r5'], ['r6', 4]],
  text: [['r3', '1'], ['r4', '2'], ['r5'], ['r6', '4']],
  about: {
    B3: { font: 'r3' },
    C4: { font: 'r4' },
    B5: { font: 'r5' },
    AA6: { font: 'r6' },
    B9: { font: 'r9' },
    'not a cell': { font: 'x' },
  },
  merges: [],
  hiddenRows: [3, 5, 6, 9],
};

/** What stands in rows 1 to 10, column B; a row's text, value and facts must have gone together. */
function rows(grid: Grid): string[] {
  return Array.from({ length: 10 }, (_, index) => {
    const row = index + 1;
    const text = textAt(grid, row, 2);
    expect(valueAt(grid, row, 2) ?? '').toBe(text);
    return text;
  });
}
const facts = (grid: Grid): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(grid.about).map(([cell, { font }]) => [font, cell]));

describe('a row put in', () => {
  it.each([
    ['in the midst', 5, ['', '', 'r3', 'r4', '', 'r5', 'r6', '', '', '']],
    ['before the first', 3, ['', '', '', 'r3', 'r4', 'r5', 'r6', '', '', '']],
    ['above the block', 1, ['', '', '', 'r3', 'r4', 'r5', 'r6', '', '', '']],
    ['before the last', 6, ['', '', 'r3', 'r4', 'r5', '', 'r6', '', '', '']],
    ['straight after the last', 7, ['', '', 'r3', 'r4', 'r5', 'r6', '', '', '', '']],
    ['far below', 10, ['', '', 'r3', 'r4', 'r5', 'r6', '', '', '', '']],
  ])('%s (%i) moves down what stood there and below', (_, at, expected) => {
    expect(rows(withRowInserted(block, at))).toEqual(expected);
  });

  it('takes facts and hidden rows along', () => {
    const grid = withRowInserted(block, 5);
    expect(facts(grid)).toEqual({ r3: 'B3', r4: 'C4', r5: 'B6', r6: 'AA7', r9: 'B10' });
    expect(grid.hiddenRows).toEqual([3, 6, 7, 10]);
    expect(withRowInserted(block, 7).hiddenRows).toEqual([3, 5, 6, 10]);
    expect(facts(withRowInserted(block, 1)).r3).toBe('B4');
  });
});

describe('a row taken out', () => {
  it.each([
    ['in the midst', 4, ['', '', 'r3', 'r5', 'r6', '', '', '', '', '']],
    ['the first', 3, ['', '', 'r4', 'r5', 'r6', '', '', '', '', '']],
    ['the last', 6, ['', '', 'r3', 'r4', 'r5', '', '', '', '', '']],
    ['above the block', 1, ['', 'r3', 'r4', 'r5', 'r6', '', '', '', '', '']],
    ['below the block', 8, ['', '', 'r3', 'r4', 'r5', 'r6', '', '', '', '']],
  ])('%s (%i) moves up what stood below', (_, at, expected) => {
    expect(rows(withRowDeleted(block, at))).toEqual(expected);
  });

  it('its own facts go with it, others move', () => {
    const grid = withRowDeleted(block, 5);
    expect(facts(grid)).toEqual({ r3: 'B3', r4: 'C4', r6: 'AA5', r9: 'B8' });
    expect(grid.hiddenRows).toEqual([3, 5, 8]);
  });
});

describe('a row moved', () => {
  it.each([
    ['down', 3, 5, ['', '', 'r4', 'r5', 'r3', 'r6', '', '', '', '']],
    ['up', 6, 4, ['', '', 'r3', 'r6', 'r4', 'r5', '', '', '', '']],
    ['to the next row', 4, 5, ['', '', 'r3', 'r5', 'r4', 'r6', '', '', '', '']],
    ['nowhere', 4, 4, ['', '', 'r3', 'r4', 'r5', 'r6', '', '', '', '']],
    ['above the block', 5, 1, ['r5', '', '', 'r3', 'r4', 'r6', '', '', '', '']],
    ['below the block', 4, 9, ['', '', 'r3', 'r5', 'r6', '', '', '', 'r4', '']],
    ['an empty one from above', 1, 4, ['', 'r3', 'r4', '', 'r5', 'r6', '', '', '', '']],
    ['an empty one from below', 8, 4, ['', '', 'r3', '', 'r4', 'r5', 'r6', '', '', '']],
  ])('%s (%i → %i): the rows between close up', (_, from, to, expected) => {
    expect(rows(withRowMoved(block, from, to))).toEqual(expected);
  });

  it('takes facts and hidden rows along', () => {
    const down = withRowMoved(block, 3, 5);
    expect(facts(down)).toEqual({ r3: 'B5', r4: 'C3', r5: 'B4', r6: 'AA6', r9: 'B9' });
    expect(down.hiddenRows).toEqual([5, 4, 6, 9]);
    expect(facts(withRowMoved(block, 9, 4)).r9).toBe('B4');
  });
});

describe('merged areas', () => {
  const merge = (top: number, bottom: number, right = 2): Rect => ({ top, left: 2, bottom, right });
  const merged = (area: Rect): Grid => ({ ...block, merges: [area] });
  it.each<[string, Rect, (grid: Grid) => Grid, Rect[]]>([
    ['grow with a row put inside', merge(3, 5), (grid) => withRowInserted(grid, 4), [merge(3, 6)]],
    ['move below a row put before them', merge(3, 5), (grid) => withRowInserted(grid, 3), [merge(4, 6)]],
    ['stay above a row put after them', merge(3, 5), (grid) => withRowInserted(grid, 6), [merge(3, 5)]],
    ['shrink by a row taken out of them', merge(3, 5), (grid) => withRowDeleted(grid, 4), [merge(3, 4)]],
    ['shrink when their first row goes', merge(3, 5), (grid) => withRowDeleted(grid, 3), [merge(3, 4)]],
    ['shrink when their last row goes', merge(3, 5), (grid) => withRowDeleted(grid, 5), [merge(3, 4)]],
    ['go with their only row', merge(4, 4, 3), (grid) => withRowDeleted(grid, 4), []],
    ['dissolve when one cell is left', merge(3, 4), (grid) => withRowDeleted(grid, 3), []],
    ['stay merged across columns', merge(3, 4, 3), (grid) => withRowDeleted(grid, 3), [merge(3, 3, 3)]],
    ['move up below a row taken out', merge(4, 5), (grid) => withRowDeleted(grid, 3), [merge(3, 4)]],
    ['dissolve when their first row is moved below them', merge(3, 4), (grid) => withRowMoved(grid, 3, 6), []],
  ])('%s', (_, before, change, after) => {
    expect(change(merged(before)).merges).toEqual(after);
  });

  it('stay unknown where the host did not read them', () => {
    const { merges: _, hiddenRows: __, ...unread } = block;
    for (const grid of [withRowInserted(unread, 4), withRowDeleted(unread, 4), withRowMoved(unread, 4, 6)]) {
      expect('merges' in grid).toBe(false);
      expect('hiddenRows' in grid).toBe(false);
    }
  });
});

it('the grid that was given stays as it was', () => {
  const before = JSON.stringify(block);
  withRowInserted(block, 4);
  withRowDeleted(block, 4);
  withRowMoved(block, 3, 6);
  expect(JSON.stringify(block)).toBe(before);
});
