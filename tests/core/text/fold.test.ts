import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bare, fold, foldMap, mapNfc, nfc, originalSpan } from '../../../core/text/index.ts';
import { runs } from '../support/runs.ts';

describe('fold', () => {
  it.each([
    ['Hoà Bình', 'hòa bình'],
    ['HÒA BÌNH', 'hòa bình'],
    ['Uỷ ban', 'ủy ban'],
    ['Ủy ban', 'ủy ban'],
    ['khoẻ', 'khỏe'],
    ['hòan thành', 'hoàn thành'],
    ['hùynh', 'huỳnh'],
    ['Quý II', 'quý ii'],
    ['thuý', 'thúy'],
    ['Bộ \n Công\u00A0an ', 'bộ công an'],
    ['Ðiều', 'điều'],
    ['Đề án', 'đề án'],
    ['dân\u00AD cư\u200B\uFEFF', 'dân cư'],
    ['Thông tư'.normalize('NFD'), 'thông tư'],
    ['so\u0302\u200B\u0301', 'số'],
    ['', ''],
  ])('%j → %j', (text, folded) => expect(fold(text)).toBe(folded));

  it('is idempotent and the same for composed and decomposed text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { seed: 6, numRuns: runs(1000) },
    );
    expect(fold('ỦY BAN HOÀ'.normalize('NFD'))).toBe(fold('uỷ ban hòa'));
  });
});

it('bare drops every diacritic', () => expect(bare('Đề án Uỷ ban Hoà Bình Ðiều')).toBe('de an uy ban hoa binh dieu'));

it('nfc composes', () => expect(nfc('ế'.normalize('NFD'))).toBe('ế'));

describe('offsets', () => {
  it('lead back to the original', () => {
    const original = `  Bộ\u200B  ${'Công'.normalize('NFD')} an`;
    const folded = foldMap(original);
    const at = folded.text.indexOf('công');
    const span = originalSpan(folded, at, at + 4);
    expect(nfc(original.slice(span.start, span.end))).toBe('Công');
  });

  it('cover the original in order, on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const mapped of [mapNfc(text), foldMap(text)]) {
          expect(mapped.starts.length).toBeGreaterThanOrEqual(mapped.text.length);
          for (let i = 0; i < mapped.text.length; i++) {
            expect(mapped.ends[i]).toBeGreaterThan(mapped.starts[i] ?? 0);
            expect(mapped.starts[i]).toBeGreaterThanOrEqual(mapped.starts[i - 1] ?? 0);
          }
        }
      }),
      { seed: 6, numRuns: runs(1000) },
    );
  });
});
