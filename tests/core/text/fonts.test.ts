import { describe, expect, it } from 'vitest';
import { foldMap, isLegacyFont, mapNfc, readLegacy, stripInvisible } from '../../../core/text/index.ts';
import { legacyLetters } from '../support/form-sheet.ts';

describe('fonts of the years before Unicode', () => {
  it.each<[string | undefined, boolean]>([
    ['.VnTime', true],
    ['.VnArialH', true],
    ['.vntime', true],
    ['VNI-Times', true],
    ['VNI', true],
    ['vni times', true],
    ['Times New Roman', false],
    ['My.VnTime', false],
    ['UVNI-Times', false],
    ['VNIceFont', false],
    ['', false],
    [undefined, false],
  ])('%s: %s', (font, legacy) => expect(isLegacyFont(font)).toBe(legacy));

  it.each<[string, string, string | null]>([
    ['Bé C«ng an', '.VnTime', 'Bộ Công an'],
    ['bé c«ng an', '.VnTimeH', 'BỘ CÔNG AN'],
    ['bé c«ng an', '.VnHelvetica', 'bộ công an'],
    ['cong an', '.VnTimeH', 'CONG AN'],
    ['cong an', '.VnTime', null],
    ['cong an', 'TimesH', null],
    ['Bộ Công an', '.VnTime', null],
    ['2023', '.VnTimeH', null],
  ])('%j in %s is %j', (text, font, read) => expect(readLegacy(text, font, legacyLetters)?.text ?? null).toBe(read));
});

describe('text told by itself', () => {
  it.each<[string, string | null]>([
    ['Ban hµnh NghÞ ®Þnh', 'Ban hành Nghị định'],
    ['Công an', null],
    ['café', null],
    ['§', null],
    ['', null],
  ])('%j is %j', (text, read) => expect(readLegacy(text, undefined, legacyLetters)?.text ?? null).toBe(read));
});

describe('letters that grow or shrink', () => {
  it('a letter that grows in lower case stays, so that offsets hold', () => {
    expect(foldMap('İ BỘ').text).toBe('İ bộ');
    expect(foldMap('İ BỘ').starts).toHaveLength(4);
    expect(foldMap('BỘ').text).toBe('bộ');
  });

  it('a letter with another way to write it is composed: Å, Ω, ;', () => {
    expect(mapNfc('\u212B\u2126\u037E').text).toBe('\u00C5\u03A9;');
    expect(mapNfc('a\u00A0b').text).toBe('a\u00A0b');
  });
});

describe('characters nobody sees', () => {
  it.each(['\u00AD', '\u061C', '\u200B', '\u200F', '\u202A', '\u202E', '\u2060', '\u2066', '\u2069', '\uFEFF'])(
    '%j goes',
    (char) => {
      expect(stripInvisible(`a${char}b`)).toBe('ab');
    },
  );
  it.each(['\u200A', '\u2010', '\u2019', '\u20AB', '—', '…'])('%j stays beside one that goes', (char) => {
    expect(stripInvisible(`\u200B${char}`)).toBe(char);
  });
});
