import { describe, expect, it } from 'vitest';
import { isLocal, placeNamed } from '../../../core/rules/local-documents.ts';
import { directory } from '../support/form-sheet.ts';

describe('a document of local government', () => {
  it.each([
    ['QĐ-UBND', true],
    ['NQ-HĐND', true],
    ['UBND-NC', true],
    ['UBND', true],
    ['QĐ-UB', true],
    ['QĐ-UBDT', false],
    ['UBTVQH14', false],
    ['NĐ-CP', false],
    [null, false],
  ])('%s: %s', (symbol, local) => expect(isLocal(symbol)).toBe(local));
});

describe('the place that a text names', () => {
  it.each([
    ['của UBND tỉnh An Giang', 'an giang'],
    ['tại AN GIANG', 'an giang'],
    ['của UBND thành phố Hải Phòng', 'hải phòng'],
    ['UBND quận Hoàn Kiếm', 'quận Hoàn'],
    ['UBND phường 12', 'phường 12'],
    ['UBND xã Tân Lập', 'xã Tân'],
    ['của UBND cấp xã', null],
    ['của địa phương', null],
  ])('%s: %s', (text, place) => expect(placeNamed(text, { ...directory })).toBe(place));
});
