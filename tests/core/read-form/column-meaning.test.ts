import { describe, expect, it } from 'vitest';
import { columnMeaning } from '../../../core/read-form/column-meaning.ts';
import { form } from './sheets.ts';

const CASES: [string, string | null][] = [
  ['TT', 'tt'],
  ['STT', 'tt'],
  ['Số TT', 'tt'],
  ['Nhiệm vụ, giải pháp²', 'task'],
  ['NHIỆM VỤ', 'task'],
  ['Nội dung nhiệm vụ', 'task'],
  ['Nội dung công việc', 'task'],
  ['Cơ quan\nchủ trì', 'lead'],
  ['CQ chủ trì', 'lead'],
  ['Đơn vị thực hiện', 'lead'],
  ['Cơ quan phối hợp', null],
  ['Đơn vị tính', null],
  ['Thời gian thực hiện', 'deadline'],
  ['Thời hạn hoàn thành', 'deadline'],
  ['Hạn', 'deadline'],
  ['Lộ trình', 'deadline'],
  ['Kết quả3\n/tình hình thực hiện4 các nhiệm vụ', 'result'],
  ['KQ thực hiện', 'result'],
  ['Kết quả thực hiện nhiệm vụ', 'result'],
  ['Tình hình thực hiện', 'result'],
  ['Tiến độ thực hiện', 'result'],
  ['Cơ sở pháp lý thực hiện nhiệm vụ, giải pháp/mục tiêu⁵', 'basis'],
  ['CSPL', 'basis'],
  ['Căn cứ pháp lý', 'basis'],
  ['Ghi chú', 'note'],
  ['Ghi chú'.normalize('NFD'), 'note'],
  ['Khó khăn, vướng mắc', null],
  ['(1)', null],
  ['', null],
  ['Kết quả '.repeat(40), null],
];

describe('what a header means', () => {
  it.each(CASES)('%j is %s', (text, column) => {
    expect(columnMeaning(text, form)?.column ?? null).toBe(column);
  });
});
