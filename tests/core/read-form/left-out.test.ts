import { describe, expect, it } from 'vitest';
import { readForm } from '../../../core/read-form/index.ts';
import { body, bookOf, form, gridOf, HEADER, type Lines } from './sheets.ts';

const group = body().slice(0, 4);
const reasons = (after: Lines, rows: Lines = group) => {
  const result = readForm(bookOf(gridOf([...HEADER, ...rows, ...after])), form);
  return result.ok
    ? result.sheet.leftOut.filter(({ row }) => row > 2).map(({ row, reason }) => `${row} ${reason}`)
    : null;
};

describe('lines that are no row', () => {
  it.each<[string, Lines, string[]]>([
    [
      'a footnote',
      [
        [],
        [
          '3 Kết quả: Đối với nhiệm vụ đã hoàn thành (Cung cấp đầy đủ thông tin về số, ký hiệu, ngày tháng năm ban hành văn bản, báo cáo kết quả…)',
        ],
      ],
      ['6 blank', '7 footnote'],
    ],
    ['a note', [['', 'Ghi chú: số liệu tính đến ngày 30/6/2023']], ['6 footnote']],
    [
      'a signature',
      [
        ['', '', '', '', '', 'TM. ỦY BAN NHÂN DÂN'],
        ['', '', '', '', '', 'CHỦ TỊCH'],
      ],
      ['6 signature', '7 signature'],
    ],
    ['place and day', [['', '', '', '', 'Hải Phòng, ngày … tháng … năm 2023']], ['6 signature']],
    ['recipients', [['Nơi nhận:'], ['- Lưu: VT']], ['6 signature', '7 after-table']],
    ['anything after a blank line', [[], ['', 'Người tổng hợp số liệu toàn ngành']], ['6 blank', '7 after-table']],
    [
      'a group line at the end',
      [['II', 'Phục vụ giải quyết thủ tục hành chính, cung cấp dịch vụ công trực tuyến']],
      ['6 group'],
    ],
  ])('%s', (_, after, expected) => {
    expect(reasons(after)).toEqual(expected);
  });

  it('an answer that sounds like a footnote or a role stays an answer', () => {
    const rows = [
      ...group,
      ['', '', '', '', 'CHỦ TỊCH UBND ĐÃ KÝ'],
      ['', '', '', '', '', 'Nhiệm vụ, giải pháp/mục tiêu chưa có cơ sở pháp lý để triển khai.'],
      body()[4] as string[],
    ];
    const result = readForm(bookOf(gridOf([...HEADER, ...rows])), form);
    expect(result.ok && result.sheet.rows[2]?.texts).toMatchObject({
      result: 'CHỦ TỊCH UBND ĐÃ KÝ',
      basis: 'Nhiệm vụ, giải pháp/mục tiêu chưa có cơ sở pháp lý để triển khai.',
    });
  });
});
