import { describe, expect, it } from 'vitest';
import { canonicalCitations, DayNeeded, inForceOn, lastDays } from '../../../core/index.ts';
import type { Cell } from '../../../core/index.ts';
import { LegalDocuments } from '../../../core/legal-documents/index.ts';
import { documents } from '../../../seeds/index.ts';

const legalDocuments = LegalDocuments.parse(documents);

/** Serial numbers as Excel and Sheets count them. */
const DAY_30_06_2024 = 45473;
const DAY_01_07_2024 = 45474;

describe('TRICHDAN: citations in canonical writing', () => {
  it.each<[string, string]>([
    ['Theo Nghị định 59/2022/NĐ-CP ngày 5/9/2022 của Chính phủ', 'Nghị định số 59/2022/NĐ-CP ngày 05/9/2022'],
    ['QĐ 06/QĐ-TTg; Luật Căn cước năm 2023', 'Quyết định số 06/QĐ-TTg; Luật Căn cước năm 2023'],
    ['dự thảo Nghị định thay thế Nghị định này', ''],
    ['Đang triển khai', ''],
    ['', ''],
  ])('%j gives %j', (text, canonical) => {
    expect(canonicalCitations(text)).toEqual([[canonical]]);
  });

  it('answers a range with a range of the same size', () => {
    const range: Cell[][] = [
      ['Nghị định 13/2023/NĐ-CP', null],
      [2024, true],
    ];
    expect(canonicalCitations(range)).toEqual([
      ['Nghị định số 13/2023/NĐ-CP', ''],
      ['', ''],
    ]);
  });
});

describe('CONHIEULUC: in force on a day', () => {
  it.each<[string, Cell, Cell]>([
    ['Nghị định số 59/2022/NĐ-CP', DAY_30_06_2024, true],
    ['Nghị định số 59/2022/NĐ-CP', DAY_01_07_2024, false],
    ['Nghị định số 59/2022/NĐ-CP', '2024-06-30', true],
    ['Nghị định số 59/2022/NĐ-CP', '01/7/2024', false],
    ['Nghị định số 69/2024/NĐ-CP', 'ngày 30/6/2024', false],
    ['Nghị định số 69/2024/NĐ-CP và Nghị định số 59/2022/NĐ-CP', '01/7/2024', false],
    ['Nghị định số 69/2024/NĐ-CP và Nghị định số 999/2024/NĐ-CP', '01/7/2024', 'Chưa có trong danh mục'],
    ['Nghị định số 59/2022/NĐ-CP và Nghị định số 999/2024/NĐ-CP', '01/7/2024', false],
    ['Đang triển khai', '01/7/2024', 'Chưa có trong danh mục'],
    ['  ', '01/7/2024', ''],
  ])('%s on %s: %s', (text, day, answer) => {
    expect(inForceOn(text, day, legalDocuments)).toEqual([[answer]]);
  });

  it.each<[Cell]>([[null], [''], ['hôm nay'], ['30/2/2024'], ['13/13/2024'], [0], [-1], [60], [1e9], [true]])(
    'asks for a day instead of %j',
    (day) => {
      expect(() => inForceOn('Nghị định số 59/2022/NĐ-CP', day, legalDocuments)).toThrow(DayNeeded);
    },
  );
});

describe('THOIHAN: the last day of a deadline', () => {
  it.each<[Cell, Cell]>([
    ['Tháng 6/2024', DAY_30_06_2024],
    ['Quý II/2024', DAY_30_06_2024],
    ['ngày 01/7/2024', DAY_01_07_2024],
    [DAY_01_07_2024, DAY_01_07_2024],
    ['Thường xuyên ', 'Thường xuyên'],
    ['Khi đủ điều kiện', 'Chưa xác định được'],
    ['', ''],
    [null, ''],
  ])('%j gives %j', (text, day) => {
    expect(lastDays([[text]])).toEqual([[day]]);
  });
});
