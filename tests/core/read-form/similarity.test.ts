import { describe, expect, it } from 'vitest';
import { indexTexts, scoreOf, topScore, wordsOf } from '../../../core/read-form/similarity.ts';

const TEXTS = [
  { id: 'a', text: 'Kết nối cơ sở dữ liệu quốc gia về dân cư với cơ sở dữ liệu đất đai' },
  { id: 'b', text: 'Kết nối cơ sở dữ liệu quốc gia về dân cư với cơ sở dữ liệu hộ tịch' },
  { id: 'c', text: 'Ban hành Nghị định về định danh và xác thực điện tử' },
  { id: 'd', text: 'Cung cấp dịch vụ công trực tuyến cho công dân có căn cước công dân' },
];
const index = indexTexts(TEXTS);
const match = (text: string) => index(wordsOf(text));

describe('how alike two texts are', () => {
  it.each(TEXTS)('$id: its own words are exactly it, wholly', ({ id, text }) => {
    const { exact, ranked } = match(text.toUpperCase());
    expect(exact).toBe(id);
    expect(ranked[0]).toEqual({ id, score: 1, inside: 1 });
  });

  it.each([
    ['Kết nối CSDLQG về dân cư với CSDL đất đai', 'a'],
    ['Kết nối CSDL QG về dân cư với CSDL hộ tịch', 'b'],
    ['Cung cấp DVCTT cho công dân có CCCD', 'd'],
    ['Cung cấp DVC trực tuyến cho công dân có căn cước công dân', 'd'],
  ])('office abbreviations are the words they stand for: %s', (text, id) => expect(match(text).exact).toBe(id));

  it.each([
    ['TTHC', 'thủ tục hành chính'],
    ['CNTT', 'công nghệ thông tin'],
  ])('%s is %s', (short, long) => expect(wordsOf(short)).toEqual(wordsOf(long)));

  it('what tells two texts apart weighs more than what they share', () => {
    const { ranked, exact } = match('dữ liệu hộ tịch');
    expect(exact).toBeNull();
    expect(ranked.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(ranked[0]?.inside).toBe(1);
    expect(ranked[1]?.inside).toBeLessThan(0.5);
  });

  it('only texts that share a word are ranked, best first', () => {
    const { ranked } = match('Ban hành kế hoạch kết nối dân cư');
    expect(new Set(ranked.map(({ id }) => id))).toEqual(new Set(['a', 'b', 'c', 'd']));
    expect(ranked.map(({ score }) => score)).toEqual(ranked.map(({ score }) => score).sort((x, y) => y - x));
    expect(match('zzz yyy').ranked).toEqual([]);
  });

  it('the same words in another order are less alike', () => {
    const straight = match('Ban hành Nghị định về định danh');
    const turned = match('danh định về định Nghị hành Ban');
    expect(topScore(turned)).toBeLessThan(topScore(straight));
  });

  it('words that no text has make it less alike', () => {
    const foreign = match('Ban hành Nghị định về định danh và xác thực điện tử zzz yyy xxx');
    expect(foreign.exact).toBeNull();
    expect(foreign.ranked[0]?.score).toBeLessThan(1);
    expect(foreign.ranked[0]?.inside).toBeLessThan(1);
  });

  it('nothing, or a text too long for the form, is like nothing', () => {
    for (const text of ['', ' … ', 'dữ liệu '.repeat(501)]) {
      expect(match(text)).toEqual({ exact: null, ranked: [] });
      expect(topScore(match(text))).toBe(0);
    }
    expect(topScore(match('dữ liệu '.repeat(500)))).toBeGreaterThan(0);
  });

  it('asked for one of them, a text that is not alike has 0', () => {
    expect(scoreOf(match('Ban hành'), 'd')).toBe(0);
    expect(scoreOf(match('Ban hành'), 'c')).toBe(topScore(match('Ban hành')));
  });
});
