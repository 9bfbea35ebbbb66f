import { describe, expect, it } from 'vitest';
import { parseOrdinal, splitOrdinal } from '../../../core/read-form/ordinal.ts';
import { fingerprint } from '../../../core/read-form/question.ts';
import { isSignature } from '../../../core/read-form/signature.ts';
import { isBlank } from '../../../core/read-form/view.ts';
import { key, labelKey } from '../../../core/read-form/words.ts';

describe('what stands under TT', () => {
  it.each<[string, string | null, number | null]>([
    ['1', null, 1],
    [' 12. ', null, 12],
    ['(3)', null, 3],
    ['4)', null, 4],
    ['5/', null, 5],
    ['6,0', null, 6],
    ['6.00', null, 6],
    ['6.000', null, null],
    ['6.5', null, null],
    ['123', null, 123],
    ['1234', null, null],
    ['IV', 'IV', null],
    ['iv.', 'IV', null],
    ['I.1', 'I', 1],
    ['I-1', 'I', 1],
    ['II/ 3', 'II', 3],
    ['V 12.', 'V', 12],
    ['Nhóm II', null, null],
    ['Muc III', 'III', null],
    ['muc 3', null, 3],
    ['①', null, 1],
    ['１２', null, 12],
    ['1\u200B', null, 1],
    ['a', null, null],
    ['1a', null, null],
    ['x1x', null, null],
    ['-', null, null],
    ['', null, null],
    [`1${' '.repeat(30)}`, null, null],
  ])('%j: numeral %s, number %s', (text, numeral, number) => {
    expect(parseOrdinal(text)).toEqual({ numeral, number });
  });

  it.each<[string, string | null, number | null, string]>([
    ['1. Ban hành Nghị định', null, 1, 'Ban hành Nghị định'],
    ['2) Ban hành', null, 2, 'Ban hành'],
    ['3 Ban hành', null, 3, 'Ban hành'],
    ['3 – Ban hành', null, 3, 'Ban hành'],
    ['I.1. Ban hành', 'I', 1, 'Ban hành'],
    ['I. Nhóm tiện ích', 'I', null, 'Nhóm tiện ích'],
    ['Nhóm II: Phục vụ', 'II', null, 'Phục vụ'],
    ['mục iv/ Phục vụ', 'IV', null, 'Phục vụ'],
    ['phần V) Phục vụ', 'V', null, 'Phục vụ'],
    ['1.2. Ban hành', null, null, 'Ban hành'],
    ['  7:  Ban hành', null, 7, 'Ban hành'],
    ['V Ban hành', null, null, 'V Ban hành'],
    ['2022 Ban hành', null, null, '2022 Ban hành'],
    ['1.Ban hành', null, null, '1.Ban hành'],
    ['Ban hành 1. Nghị định', null, null, 'Ban hành 1. Nghị định'],
    ['9', null, 9, ''],
    ['1.2', null, null, ''],
    ['12.34)', null, null, ''],
    ['IX', 'IX', null, 'IX'],
    ['', null, null, ''],
  ])('in front of a text: %j', (text, numeral, number, rest) => {
    expect(splitOrdinal(text)).toEqual({ numeral, number, rest });
  });
});

/** Nghị định 30/2020/NĐ-CP, Phụ lục I: what ends a document. */
describe('a signature block', () => {
  it.each([
    'TM. ỦY BAN NHÂN DÂN',
    'KT. BỘ TRƯỞNG',
    'TL. CHỦ TỊCH',
    'TUQ. GIÁM ĐỐC',
    'Q. CHÁNH VĂN PHÒNG',
    'BỘ TRƯỞNG',
    'PHÓ CHỦ TỊCH',
    'THỦ TRƯỞNG ĐƠN VỊ',
    'THỦ TRƯỞNG CƠ QUAN',
    'CỤC TRƯỞNG',
    'CHÁNH THANH TRA',
    'Nơi nhận:',
    'Người lập',
    'Người lập biểu',
    'người lập bảng',
    'Người tổng hợp',
    'Ký tên, đóng dấu',
    '(Ký, ghi rõ họ tên)',
    'Đã ký ghi rõ họ tên',
    'Xác nhận của lãnh đạo',
    'Hà Nội, ngày 09 tháng 6 năm 2023',
    'Hải Phòng, ngày … tháng … năm 2023',
    'Hà Nội, ngày 09 tháng 6 năm 2023\nKT. BỘ TRƯỞNG',
    ' Huế, ngày    tháng    năm '.normalize('NFD'),
  ])('%s', (text) => expect(isSignature(text)).toBe(true));

  it.each([
    'Bộ trưởng đã ký Quyết định số 06/QĐ-BTC',
    'Chủ tịch UBND tỉnh chỉ đạo',
    'TM Ủy ban',
    'KTXH NĂM 2023',
    'TMĐT',
    'BỘ TRƯỞNGX',
    'ĐỒNG CHÍ BỘ TRƯỞNG',
    'Người lập hồ sơ',
    'Người tổng hợp số liệu toàn ngành',
    'Ký kết thỏa thuận',
    'Đã báo cáo, ngày 09 tháng 6 năm 2023, số 5',
    '06/QĐ-TTg, ngày 06 tháng 01 năm 2022',
    'A, ngày 1 tháng 1 năm 2022',
    `Nơi nhận: ${'Bộ Công an, '.repeat(8)}`,
    '',
  ])('not %s', (text) => expect(isSignature(text)).toBe(false));

  it('is told in 80 letters, not in more', () => {
    expect(isSignature(`Nơi nhận${' '.repeat(72)}`)).toBe(true);
    expect(isSignature(`Nơi nhận${' '.repeat(73)}`)).toBe(false);
  });
});

describe('words', () => {
  it.each([
    ['Cơ sở PHÁP lý', 'co so phap ly'],
    ['Cơ sở'.normalize('NFD'), 'co so'],
    ['Đề án, Ðiều ð', 'de an dieu d'],
    ['  Nhiệm vụ; giải pháp/mục tiêu ', 'nhiem vu giai phap muc tieu'],
    ['dân\u200Bcư, dân\u200Ecư, dân\u00ADcư', 'dancu dancu dancu'],
    ['2022-2025', '2022 2025'],
    ['…', ''],
  ])('%j → %j', (text, words) => expect(key(text)).toBe(words));

  it.each([
    ['Kết quả3\n/tình hình thực hiện4 các nhiệm vụ', 'ket qua tinh hinh thuc hien cac nhiem vu'],
    ['Cơ sở pháp lý⁵ (*)', 'co so phap ly'],
    ['[1] TT₂†', 'tt'],
    ['x'.repeat(200), 'x'.repeat(200)],
    ['x'.repeat(201), ''],
  ])('a header: %j → %j', (text, words) => expect(labelKey(text)).toBe(words));

  it.each(['', ' \n\t', '\u00A0', '\u200B', '\uFEFF', '\u00AD', '\u200E', '\u202E', '\u2060'])(
    '%j is nothing to see',
    (text) => {
      expect(isBlank(text)).toBe(true);
    },
  );
  it.each(['.', '…', '0', '\u200Ba'])('%j is something to see', (text) => expect(isBlank(text)).toBe(false));

  it('have one short mark each, always the same', () => {
    // FNV-1a of the standard's own test values.
    expect(fingerprint('')).toBe('811c9dc5');
    expect(fingerprint('a')).toBe('e40c292c');
    expect(fingerprint('foobar')).toBe('bf9cf968');
  });
});
