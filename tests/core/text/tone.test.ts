import { describe, expect, it } from 'vitest';
import { mapNfc, maskSpans, originalSpan, unifyTonePlacement } from '../../../core/text/index.ts';

/** Rule T-05: "hòa" and "hoà" are one word; an open syllable takes the mark on the first vowel, a closed one on the second. */
describe('where the tone stands', () => {
  it.each([
    ['hoà hoá hoả hoã hoạ', 'hòa hóa hỏa hõa họa'],
    ['khoẻ loè xoè toé', 'khỏe lòe xòe tóe'],
    ['uỷ thuý luỹ thuỵ tuỳ', 'ủy thúy lũy thụy tùy'],
    ['Uỷ Hoà Hoè', 'Ủy Hòa Hòe'],
    ['UỶ HOÀ TOÉ', 'ỦY HÒA TÓE'],
    ['hòan tóang lọat', 'hoàn toáng loạt'],
    ['HÒAN hùynh', 'HOÀN huỳnh'],
    ['quý quỳ QUỲ Quý', 'quý quỳ QUỲ Quý'],
    ['hòa, ủy.', 'hòa, ủy.'],
    ['oà', 'òa'],
    ['hoà1 hoà_', 'hòa1 hòa_'],
    ['mùa cửa mía hào', 'mùa cửa mía hào'],
    ['oá oả', 'óa ỏa'],
    ['', ''],
  ])('%s → %s', (text, unified) => {
    expect(unifyTonePlacement(text)).toBe(unified);
    expect(unifyTonePlacement(unified)).toBe(unified);
    expect(unified).toHaveLength(text.length);
  });
});

describe('places in the original', () => {
  const spans = (original: string) => {
    const mapped = mapNfc(original);
    return [...mapped.text].map((char, at) => {
      const { start, end } = originalSpan(mapped, at, at + 1);
      return `${char}=${original.slice(start, end)}`;
    });
  };
  it.each([
    ['as it stands', 'ab', ['a=a', 'b=b']],
    ['composed', 'e\u0302\u0301b', ['\u1EBF=e\u0302\u0301', 'b=b']],
    ['marks after something hidden', 'e\u0302\u200B\u0301b', ['\u1EBF=e\u0302\u200B\u0301', 'b=b']],
    ['something hidden between letters', 'a\u200Bb', ['a=a', 'b=b']],
    ['something hidden in front', '\uFEFFab', ['a=a', 'b=b']],
    ['a mark of direction', 'a\u200Eb\u202Ec', ['a=a', 'b=b', 'c=c']],
    ['a letter written in two ways', '\u212Bb', ['\u00C5=\u212B', 'b=b']],
    ['a letter that becomes two', '\u0344b', ['\u0308=\u0344', '\u0301=\u0344', 'b=b']],
  ])('%s', (_, original, expected) => expect(spans(original)).toEqual(expected));

  it.each([3_999, 4_000, 4_001, 9_000])('a text of %i letters is mapped to its end', (length) => {
    const mapped = mapNfc('a'.repeat(length));
    expect(originalSpan(mapped, length - 1, length)).toEqual({ start: length - 1, end: length });
    expect([mapped.starts.length, mapped.ends.length]).toEqual([length, length]);
    expect(originalSpan(mapped, 10, 20)).toEqual({ start: 10, end: 20 });
  });

  it('an empty stretch is empty, and one past the end begins nowhere', () => {
    const mapped = mapNfc('ab');
    expect(originalSpan(mapped, 1, 1)).toEqual({ start: 1, end: 1 });
    expect(originalSpan(mapped, 5, 5)).toEqual({ start: 0, end: 0 });
  });
});

it('stretches are overwritten, letter by letter', () => {
  const spans = [
    { start: 1, end: 3 },
    { start: 3, end: 4 },
    { start: 6, end: 6 },
  ];
  expect(maskSpans('abcdefg', spans, '#')).toBe('a###efg');
  expect(maskSpans('abc', [], '#')).toBe('abc');
  expect(maskSpans('abc', [{ start: 0, end: 3 }], ' ')).toBe('   ');
});
