import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareVi } from '../../../core/text/index.ts';
import { runs } from '../support/runs.ts';

it.each([
  ['tones: ngang, huyền, hỏi, ngã, sắc, nặng', ['ma', 'mà', 'mả', 'mã', 'má', 'mạ']],
  ['letters: a ă â, d đ, e ê, o ô ơ, u ư', ['a', 'ă', 'â', 'd', 'đ', 'e', 'ê', 'o', 'ô', 'ơ', 'u', 'ư']],
  [
    'a letter counts before any tone',
    ['An Giang', 'Ân Thi', 'Bạc Liêu', 'Bắc Giang', 'Bến Tre', 'Cà Mau', 'Đà Nẵng', 'Điện Biên'],
  ],
  [
    'a shorter name first',
    ['Hà', 'Hà Giang', 'Hà Nam', 'Hà Nội', 'Hà Tĩnh', 'Hải Dương', 'Hòa Bình', 'Huế', 'Hưng Yên'],
  ],
])('%s', (_, names) => {
  expect([...names].reverse().sort(compareVi)).toEqual(names);
});

it('sees one name in two writings', () => {
  expect(compareVi('Hoà Bình', 'Hòa Bình'.normalize('NFD'))).not.toBe(0);
  expect(['Hoà Bình', 'Hóa An', 'Hòa An'].sort(compareVi)).toEqual(['Hòa An', 'Hóa An', 'Hoà Bình']);
});

it('is a total order', () => {
  const word = fc.string({ unit: fc.constantFrom(...'aăâàáạbdđ  AĐoòe'), maxLength: 5 });
  fc.assert(
    fc.property(word, word, word, (a, b, c) => {
      expect(Math.sign(compareVi(a, b))).toBe(-Math.sign(compareVi(b, a)) + 0);
      if (compareVi(a, b) <= 0 && compareVi(b, c) <= 0) expect(compareVi(a, c)).toBeLessThanOrEqual(0);
      if (a !== b) expect(compareVi(a, b)).not.toBe(0);
    }),
    { seed: 34, numRuns: runs(2000) },
  );
});
