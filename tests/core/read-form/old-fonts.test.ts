import { describe, expect, it } from 'vitest';
import type { CellFacts, Grid } from '../../../core/grid/index.ts';
import { unicodeGrid } from '../../../core/read-form/unicode-grid.ts';
import { letters } from './generator/legacy.ts';
import { gridOf, type Lines } from './sheets.ts';

/** The sheet as read, or `same` where it is the very grid that was given. */
const read = (lines: Lines, about: Record<string, CellFacts> = {}): Lines | 'same' => {
  const grid: Grid = gridOf(lines, { about });
  const unicode = unicodeGrid(grid, letters);
  expect(unicodeGrid(grid, letters)).toBe(unicode);
  if (unicode === grid) return 'same';
  expect({ ...unicode, text: lines }).toEqual(grid);
  return unicode.text;
};
const TCVN3 = { font: '.VnTime' };
const VNI = { font: 'VNI-Times' };

describe('a sheet in the fonts of the years before Unicode', () => {
  it.each<[string, Lines, Record<string, CellFacts> | undefined, Lines | 'same']>([
    ['none of it is', [['Bộ Công an', 'Ghi chó']], undefined, 'same'],
    ['Latin letters only', [['BTC', '2023']], undefined, 'same'],
    ['told by the text', [['NghÞ ®Þnh', 'Bé C«ng an']], undefined, [['Nghị định', 'Bộ Công an']]],
    [
      'short cells go with the others',
      [['NghÞ ®Þnh', 'Ghi chó', 'Q§-TTg']],
      undefined,
      [['Nghị định', 'Ghi chú', 'QĐ-TTg']],
    ],
    ['told by the font', [['Ghi chó', 'Ghi chó']], { A1: TCVN3 }, [['Ghi chú', 'Ghi chú']]],
    ['a font of its own beside others', [['NghÞ ®Þnh', 'Ghi chuù']], { B1: VNI }, [['Nghị định', 'Ghi chú']]],
    [
      'mostly Unicode: only what is sure',
      [['Nghị định', 'Điều khoản', 'NghÞ ®Þnh', 'Ghi chó']],
      undefined,
      [['Nghị định', 'Điều khoản', 'Nghị định', 'Ghi chó']],
    ],
    [
      'as much Unicode as not: only what is sure',
      [['Nghị định', 'NghÞ ®Þnh', 'Ghi chó']],
      undefined,
      [['Nghị định', 'Nghị định', 'Ghi chó']],
    ],
    [
      'more in VNI than in TCVN3',
      [['Nghò ñònh', 'Quyeát ñònh', 'Bé C«ng an', 'QÑ-TTg']],
      undefined,
      [['Nghị định', 'Quyết định', 'Bé C«ng an', 'QĐ-TTg']],
    ],
    ['Unicode in an old font stays', [['NghÞ ®Þnh', 'Bộ Tài chính']], { B1: TCVN3 }, [['Nghị định', 'Bộ Tài chính']]],
    ['empty cells stay', [['', 'NghÞ ®Þnh'], []], undefined, [['', 'Nghị định'], []]],
  ])('%s', (_, lines, about, expected) => expect(read(lines, about)).toEqual(expected));

  it('counts from where the block begins', () => {
    const grid = gridOf([['Ghi chó']], { row: 5, col: 3, about: { C5: TCVN3 } });
    expect(unicodeGrid(grid, letters).text).toEqual([['Ghi chú']]);
    expect(unicodeGrid({ ...grid, about: { A1: TCVN3 } }, letters).text).toEqual([['Ghi chó']]);
  });
});
