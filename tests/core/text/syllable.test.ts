import { describe, expect, it } from 'vitest';
import { isSyllable } from '../../../core/text/syllable.ts';

/** What tells Vietnamese from text read in the wrong encoding: whether its words can be syllables at all. */
describe('a Vietnamese syllable', () => {
  it.each(
    (
      'a ý ở ăn uống nghị định quyết số điều khoản nghiêng giếng gì quốc quý khuỷu khoẻ hoà hòa thuở ươm yêu rượu ' +
      'đồng hướng dẫn trường phòng chống các tập tích học mất Huyền NGHIỆP kế cứ ghế gà ngành nghề'
    ).split(' '),
  )('%s', (word) => {
    expect(isSyllable(word)).toBe(true);
    expect(isSyllable(word.normalize('NFD'))).toBe(true);
  });

  it.each([
    ['quyÕt', 'a letter Vietnamese has not'],
    ['®Þnh', 'a sign'],
    ['zu', 'z'],
    ['fa', 'f'],
    ['bl', 'no vowel'],
    ['', 'nothing'],
    ['ấa', 'no such rhyme'],
    ['hoàá', 'two tones'],
    ['kà', 'k before a'],
    ['kơ', 'k before ơ'],
    ['ghà', 'gh before a'],
    ['nghô', 'ngh before ô'],
    ['ci', 'c before i'],
    ['cê', 'c before ê'],
    ['ngề', 'ng before ê'],
    ['các', null],
    ['cac', 'no tone before c'],
    ['cách', null],
    ['càch', 'huyền before ch'],
    ['tạp', null],
    ['tãp', 'ngã before p'],
    ['tat', 'no tone before t'],
    ['tảt', 'hỏi before t'],
    ['anhh', 'letters after it'],
    ['xanh-', 'a mark after it'],
    ['1an', 'a figure before it'],
  ])('%s (%s)', (word, why) => expect(isSyllable(word)).toBe(why === null));
});
