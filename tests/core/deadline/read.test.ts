import { describe, expect, it } from 'vitest';
import { isOverdue, lastDue, readDeadline } from '../../../core/deadline/index.ts';

const II7 =
  'Tại Bộ phận một cửa cấp bộ, cấp tỉnh từ ngày 01/6/2022; cấp huyện từ ngày 01/12/2022; cấp xã từ ngày 01/6/2023';

/** Text, kind, last day for a ministry (null = none). */
const CASES: [string, string, string | null][] = [
  ['Tháng 01/2022', 'month', '2022-01-31'],
  ['Tháng 02/2022', 'month', '2022-02-28'],
  ['Tháng 2/2024', 'month', '2024-02-29'],
  ['Tháng 3/2022', 'month', '2022-03-31'],
  ['Tháng 12/2022', 'month', '2022-12-31'],
  ['Tháng 6/2023\n', 'month', '2023-06-30'],
  ['Tháng 6 năm 2023', 'month', '2023-06-30'],
  ['3/2026', 'month', '2026-03-31'],
  ['Tháng 03/2026', 'month', '2026-03-31'],
  ['6 tháng đầu năm 2023', 'month', '2023-06-30'],
  ['6 tháng cuối năm 2023', 'month', '2023-12-31'],
  ['Năm 2022', 'year', '2022-12-31'],
  ['2024', 'year', '2024-12-31'],
  ['Cuối năm 2023', 'year', '2023-12-31'],
  ['Giai đoạn 2022-2025', 'year', '2025-12-31'],
  ['Năm 2024 (theo lộ trình sửa đổi Luật Căn cước công dân)', 'year', '2024-12-31'],
  ['Quý I/2026', 'quarter', '2026-03-31'],
  ['Q1/2024', 'quarter', '2024-03-31'],
  ['Quý IV/2025', 'quarter', '2025-12-31'],
  ['Quý 3 năm 2024', 'quarter', '2024-09-30'],
  ['Quý II, III/2023', 'quarter', '2023-09-30'],
  ['Đăng ký Quý II/2026', 'quarter', '2026-06-30'],
  ['ngày 01/6/2022', 'day', '2022-06-01'],
  ['Ngày 01 tháng 6 năm 2022', 'day', '2022-06-01'],
  ['Phải xử lý trước 31/5/2026', 'before', '2026-05-30'],
  ['Trước ngày 01/01/2023', 'before', '2022-12-31'],
  ['Trước ngày 01/3/2024', 'before', '2024-02-29'],
  ['Có trong danh sách phải xử lý chậm nhất 31/5/2026', 'no-later', '2026-05-31'],
  ['Đến hết ngày 30/6/2023', 'no-later', '2023-06-30'],
  ['Từ ngày 01/6/2022', 'from', '2022-06-01'],
  ['từ tháng 01/2022 đến tháng 3/2022', 'phased', '2022-03-31'],
  [II7, 'phased', '2022-06-01'],
  ['Kỳ họp chuyên đề tháng 5/2026', 'session', '2026-05-31'],
  ['2026-03-01 00:00:00', 'converted', '2026-03-31'],
  ['Tháng 6/2026 (có trong DS xử lý chậm nhất 31/5/2026)', 'month', '2026-06-30'],
  ['Tháng 6/2023 (theo Quyết định số 06/QĐ-TTg ngày 06/01/2022)', 'month', '2023-06-30'],
  ['Thường xuyên', 'recurring', null],
  ['THƯỜNG XUYÊN'.normalize('NFD'), 'recurring', null],
  ['Hằng năm', 'recurring', null],
  ['', 'blank', null],
  ['…', 'blank', null],
  ['Kỳ họp giữa năm 2026', 'unknown', null],
  ['Kỳ họp gần nhất 2026', 'unknown', null],
  ['Giữa năm 2026', 'unknown', null],
  ['Tháng 13/2022', 'unknown', null],
  ['31/02/2023', 'unknown', null],
  ['Sớm nhất có thể', 'unknown', null],
  ['Đã hoàn thành, duy trì thường xuyên', 'unknown', null],
  ['Thông báo số 326/TB-TTHĐND ngày 17/12/2025', 'unknown', null],
];

describe('readDeadline', () => {
  it.each(CASES)('%s → %s, %s', (raw, kind, due) => {
    const deadline = readDeadline(raw);
    expect([deadline.kind, lastDue(deadline, 'ministry')]).toEqual([kind, due]);
    expect(deadline.raw).toBe(raw);
  });

  it('keeps the condition', () => {
    expect(readDeadline('Năm 2024 (theo lộ trình sửa đổi Luật)').condition).toBe('theo lộ trình sửa đổi Luật');
    expect(readDeadline('Năm 2024').condition).toBeNull();
  });

  it('finds two deadlines that exclude each other', () => {
    expect(readDeadline('Tháng 6/2026 (có trong DS xử lý chậm nhất 31/5/2026)').contradictory).toBe(true);
    expect(readDeadline('Tháng 6/2026 (chậm nhất ngày 30/6/2026)').contradictory).toBe(false);
    expect(readDeadline(II7).contradictory).toBe(false);
  });
});

describe('the last date that concerns an agency', () => {
  it.each(['ministry', 'government-agency', 'judicial', 'province', 'other'] as const)('II.7 for %s', (kind) => {
    expect(lastDue(readDeadline(II7), kind)).toBe('2022-06-01');
  });

  it.each([
    ['Tháng 3/2022', '2022-03-31', false],
    ['Tháng 3/2022', '2022-04-01', true],
    ['Từ ngày 01/6/2022', '2022-05-31', false],
    ['Từ ngày 01/6/2022', '2022-06-01', true],
    [II7, '2022-06-01', true],
    ['Thường xuyên', '2099-01-01', false],
    ['Kỳ họp gần nhất 2026', '2099-01-01', false],
  ])('%s on %s: overdue %s', (raw, day, overdue) => {
    expect(isOverdue(readDeadline(raw), 'ministry', day)).toBe(overdue);
  });
});
