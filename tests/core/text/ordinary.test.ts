import { describe, expect, it } from 'vitest';
import { isOrdinary, nfc, stripInvisible } from '../../../core/text/index.ts';

const UNITS = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
const ordinary = UNITS.filter(isOrdinary);

describe('an ordinary text', () => {
  it('has letters that stay as they are, alone and behind any other', () => {
    const changed = ordinary.filter((letter) => nfc(letter) !== letter || nfc(`a${letter}`) !== `a${letter}`);
    expect(changed).toEqual([]);
    for (const letter of ordinary) {
      const beside = ordinary.join(letter);
      if (nfc(beside) !== beside) expect(letter).toBe('a letter that changes no other');
    }
  });

  it('hides nothing', () => {
    expect(ordinary.filter((letter) => stripInvisible(letter) !== letter)).toEqual([]);
  });

  it.each([
    ['Nghị định số 59/2022/NĐ-CP – “Định danh”', true],
    ['', true],
    [' ', true],
    ['hai  blanks', false],
    ['a\tb', false],
    ['a\nb', false],
    ['tô\u0309', false],
    ['a\u00A0b', false],
    ['số\u200B', false],
    ['\u212A', false],
  ])('%j: %s', (text, expected) => expect(isOrdinary(text)).toBe(expected));
});
