import { describe, expect, it } from 'vitest';
import { decodeAmong, readLegacy, readLegacySheet } from '../../../core/text/index.ts';
import type { LegacySurroundings } from '../../../core/text/legacy.ts';
import { legacyLetters as letters } from '../support/form-sheet.ts';

const told = (text: string, font?: string, around?: LegacySurroundings) => {
  const reading = readLegacy(text, font, letters, around);
  return reading && `${reading.encoding}, by ${reading.by}: ${reading.text}`;
};

describe('what tells the encoding', () => {
  it.each<[string, string | undefined, string | null]>([
    ['Bé C«ng an', '.VnTime', 'tcvn3, by font: Bộ Công an'],
    ['Boä Coâng an', 'VNI-Times', 'vni, by font: Bộ Công an'],
    ['Bé C«ng an', 'Arial', 'tcvn3, by text: Bộ Công an'],
    ['Boä Coâng an', 'Arial', 'vni, by text: Bộ Công an'],
    // Typed in Unicode into a cell that kept its old font.
    ['yêu thích', '.VnTime', null],
    // Neither way makes sense: nothing is guessed by the text, while the font still says what its letters are.
    ['Xþz ®w', 'Arial', null],
    ['® f z', '.VnTime', 'tcvn3, by font: đ f z'],
    // Four words in five.
    ['NghÞ ®Þnh sè zzÞ v¨n', 'Arial', 'tcvn3, by text: Nghị định số zzị văn'],
    ['NghÞ ®Þnh zzÞ fÞ', 'Arial', null],
    ['Bộ C«ng an', '.VnTime', null],
    ['cong an', '.VnTimeH', 'tcvn3, by font: CONG AN'],
    ['CONG AN', '.VnTimeH', null],
    ['cong an', 'VNI-TimesH', null],
  ])('%s in %s: %s', (text, font, expected) => expect(told(text, font)).toBe(expected));
});

describe('among other cells', () => {
  const tcvn3: LegacySurroundings = { encoding: 'tcvn3', throughout: true };
  it.each<[string, LegacySurroundings | undefined, string | null]>([
    ['Ghi chó', undefined, null],
    ['Ghi chó', tcvn3, 'tcvn3, by sheet: Ghi chú'],
    ['Ghi chó', { ...tcvn3, throughout: false }, null],
    ['Ghi chó', { encoding: 'vni', throughout: true }, 'vni, by sheet: Ghi chĩ'],
    ['NghÞ ®Þnh', { encoding: 'vni', throughout: false }, 'tcvn3, by text: Nghị định'],
    ['h\u00ADíng', tcvn3, 'tcvn3, by text: hướng'],
    ['h\u00ADíng', undefined, 'tcvn3, by text: hướng'],
    ['b\u00AD', undefined, null],
  ])('%s, %j: %s', (text, around, expected) => expect(told(text, undefined, around)).toBe(expected));

  it('most of the cells told by their text decide, and the font of a cell stays right for it', () => {
    const sheet = (...cells: [string, string?][]) =>
      readLegacySheet(
        cells.map(([text, font]) => ({ text, font })),
        letters,
      ).map((reading) => reading && `${reading.encoding}: ${reading.text}`);
    expect(sheet(['NghÞ ®Þnh'], ['Boä Coâng an'], ['Ghi chó'])).toEqual([
      'tcvn3: Nghị định',
      'vni: Bộ Công an',
      'tcvn3: Ghi chú',
    ]);
    expect(sheet(['NghÞ ®Þnh'], ['Boä Coâng an'], ['Quyeát ñònh'], ['Ghi chó'])).toEqual([
      'tcvn3: Nghị định',
      'vni: Bộ Công an',
      'vni: Quyết định',
      'vni: Ghi chĩ',
    ]);
    expect(sheet(['NghÞ ®Þnh'], ['Boä Coâng an', 'VNI-Times'])).toEqual(['tcvn3: Nghị định', 'vni: Bộ Công an']);
    expect(sheet(['Boä Coâng an', 'VNI-Times'], ['Ghi chó'])).toEqual(['vni: Bộ Công an', null]);
  });

  it.each([
    ['Q§-TTg', 'QĐ-TTg'],
    ['Công an', 'Cụng an'],
    // Only as it stands it makes sense: it was typed in Unicode.
    ['nghìn', 'nghìn'],
    ['Ghi chó', 'Ghi chú'],
    ['Bộ Công an', 'Bộ Công an'],
    ['2023', '2023'],
    ['®', 'đ'],
  ])('decoded among TCVN3: %s → %s', (text, decoded) => expect(decodeAmong(text, 'tcvn3', letters)).toBe(decoded));
});
