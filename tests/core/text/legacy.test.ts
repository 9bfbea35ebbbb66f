import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeLegacy, LegacyLetters, readLegacy, readLegacySheet } from '../../../core/text/index.ts';
import type { LegacyEncoding } from '../../../core/text/index.ts';
import { form, legacyLetters } from '../../../seeds/index.ts';
import { FormDefinition } from '../../../core/form/types.ts';
import { runs } from '../support/runs.ts';

const letters = LegacyLetters.parse(legacyLetters);
const tasks = FormDefinition.parse(form).groups.flatMap((group) => group.tasks.map(({ text }) => text));

const inverse = (encoding: LegacyEncoding): Map<string, string> =>
  new Map(Object.entries(letters[encoding]).map(([written, letter]) => [letter, written]));
const encoders = { tcvn3: inverse('tcvn3'), vni: inverse('vni') };
const encode = (text: string, encoding: LegacyEncoding): string =>
  [...text].map((letter) => encoders[encoding].get(letter) ?? letter).join('');
/** Capitals with a tone have no code in TCVN3. */
const writable = (text: string, encoding: LegacyEncoding): string => (encoding === 'vni' ? text : text.toLowerCase());

describe('decodeLegacy', () => {
  it.each<[LegacyEncoding, string, string]>([
    ['tcvn3', 'NghÞ ®Þnh', 'Nghị định'],
    ['tcvn3', 'QuyÕt ®Þnh sè 06/Q§-TTg', 'Quyết định số 06/QĐ-TTg'],
    ['tcvn3', 'h\u00adíng dÉn, tr\u00adêng', 'hướng dẫn, trường'],
    ['vni', 'Nghò ñònh', 'Nghị định'],
    ['vni', 'Quyeát ñònh soá 06/QÑ-TTg', 'Quyết định số 06/QĐ-TTg'],
    ['vni', 'höôùng daãn, tröôøng', 'hướng dẫn, trường'],
    ['vni', 'COÄNG HOØA', 'CỘNG HÒA'],
    ['vni', 'Aán', 'Ấn'],
  ])('%s: %s', (encoding, written, text) => expect(decodeLegacy(written, encoding, letters)).toBe(text));

  const letter = (encoding: LegacyEncoding) => fc.constantFrom(...encoders[encoding].keys());
  it.each<LegacyEncoding>(['tcvn3', 'vni'])('%s: every text it can write comes back', (encoding) => {
    const texts = fc.array(fc.oneof(letter(encoding), fc.constantFrom(...' bcdghklmnpqrstvx./-0123456789')));
    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.join('');
        expect(decodeLegacy(encode(text, encoding), encoding, letters)).toBe(text);
      }),
      { seed: 3, numRuns: runs(500) },
    );
  });
});

describe('readLegacy', () => {
  it.each<LegacyEncoding>(['tcvn3', 'vni'])('knows every task of the form in %s by its text alone', (encoding) => {
    const missed = tasks.filter((task) => {
      const text = writable(task, encoding).normalize('NFC');
      return readLegacy(encode(text, encoding), undefined, letters)?.text !== text;
    });
    expect(missed).toEqual([]);
  });

  it('leaves every task of the form alone as it is', () => {
    expect(tasks.filter((task) => readLegacy(task, undefined, letters))).toEqual([]);
  });

  it.each<[string, string | undefined, string | null]>([
    ['Công an', undefined, null],
    ['Công an', 'Times New Roman', null],
    ['Bé C«ng an', '.VnTime', 'Bộ Công an'],
    ['Bé C«ng an', undefined, 'Bộ Công an'],
    ['bé c«ng an', '.VnTimeH', 'BỘ CÔNG AN'],
    ['viet nam', '.VnTimeH', 'VIET NAM'],
    ['Boä Coâng an', 'VNI-Times', 'Bộ Công an'],
    ['Bộ Công an', '.VnTime', null],
    ['25/2023', '.VnTime', null],
    ['h\u00adíng', '.VnTime', 'hướng'],
    ['vi\u00adet', undefined, null],
    ['Công văn số 25 của São Tomé', undefined, null],
    ['', '.VnTime', null],
  ])('%j in %s', (text, font, expected) => expect(readLegacy(text, font, letters)?.text ?? null).toBe(expected));
});

describe('readLegacySheet', () => {
  const read = (...texts: string[]): (string | null)[] =>
    readLegacySheet(
      texts.map((text) => ({ text, font: undefined })),
      letters,
    ).map((reading) => reading && `${reading.by}: ${reading.text}`);

  it('reads a text that makes sense either way as the rest of the sheet is', () => {
    expect(read('NghÞ ®Þnh', 'Ghi chó', 'abc')).toEqual(['text: Nghị định', 'sheet: Ghi chú', null]);
    expect(read('Quyeát ñònh', 'Thoâng tö', 'Cô quan chuû trì')).toEqual([
      'text: Quyết định',
      'text: Thông tư',
      'text: Cơ quan chủ trì',
    ]);
  });

  it('leaves such a text alone where some cells are Unicode, or all are', () => {
    expect(read('NghÞ ®Þnh', 'Công an', 'Bộ Y tế')).toEqual(['text: Nghị định', null, null]);
    expect(read('Công an', 'Ghi chó')).toEqual([null, null]);
  });
});
