import { describe, expect, it } from 'vitest';
import { isOverdue, lastDue, readDeadline } from '../../../core/deadline/index.ts';

describe('what a program made of a month', () => {
  it.each<[string, string, string | null]>([
    ['2026-03-01', 'converted', '2026-03-31'],
    ['2026-03-01 00:00', 'converted', '2026-03-31'],
    ['2026-03-01T00:00:00', 'converted', '2026-03-31'],
    ['2026-02-01 23:59:59', 'converted', '2026-02-28'],
    ['12026-03-01', 'unknown', null],
    ['2026-03-011', 'unknown', null],
    ['2026-13-01', 'unknown', null],
  ])('%j: %s, %s', (raw, kind, due) => {
    const deadline = readDeadline(raw);
    expect([deadline.kind, lastDue(deadline, 'ministry')]).toEqual([kind, due]);
  });
});

describe('the word before the day', () => {
  it.each<[string, string, string]>([
    ['Trước ngày 01/3/2023', 'before', '2023-02-28'],
    ['Trước 01/01/2024', 'before', '2023-12-31'],
    ['Xong trước ngày 31/5/2026', 'before', '2026-05-30'],
    ['Kể từ ngày 01/6/2022', 'from', '2022-06-01'],
    ['Từ 01/6/2022', 'from', '2022-06-01'],
    ['Chậm nhất là ngày 31/5/2026', 'no-later', '2026-05-31'],
    ['Không quá 31/5/2026', 'no-later', '2026-05-31'],
    ['Hết ngày 31/5/2026', 'no-later', '2026-05-31'],
    ['31/5/2026', 'day', '2026-05-31'],
  ])('%j: %s %s', (raw, kind, due) => {
    const deadline = readDeadline(raw);
    expect([deadline.kind, lastDue(deadline, 'ministry')]).toEqual([kind, due]);
  });
});

describe('a date that does not exist leaves the whole unknown', () => {
  it.each(['Tháng 3/2022, ngày 31/02/2022', 'Tháng 13/2022; tháng 3/2023', 'Giữa năm 2026, tháng 9/2026'])(
    '%j',
    (raw) => {
      expect(readDeadline(raw)).toMatchObject({ kind: 'unknown', dates: [] });
    },
  );
});

describe('whom a date concerns', () => {
  const LEVELS = 'Các bộ từ ngày 01/12/2022; địa phương từ ngày 01/6/2023';
  it.each<[string, 'ministry' | 'province', string | null]>([
    [LEVELS, 'ministry', '2022-12-01'],
    [LEVELS, 'province', '2023-06-01'],
    ['Cấp bộ tháng 3/2022; cấp tỉnh tháng 6/2022', 'ministry', '2022-03-31'],
    ['Cấp bộ tháng 3/2022; cấp tỉnh tháng 6/2022', 'province', '2022-06-30'],
    ['Các tỉnh, thành phố: tháng 6/2022', 'ministry', null],
    ['Cấp huyện tháng 6/2022; cấp xã tháng 12/2022', 'province', null],
    ['Tháng 6/2022; cấp xã tháng 12/2022', 'province', '2022-06-30'],
  ])('%j for a %s: %s', (raw, kind, due) => expect(lastDue(readDeadline(raw), kind)).toBe(due));

  it('none is never overdue', () => {
    expect(isOverdue(readDeadline('Cấp xã tháng 12/2022'), 'ministry', '2099-01-01')).toBe(false);
  });
});

describe('what stands in brackets', () => {
  it.each<[string, boolean, string | null]>([
    ['Năm 2024 ( theo lộ trình )', false, 'theo lộ trình'],
    ['(theo kế hoạch) Năm 2024', false, null],
    ['Năm 2024 (theo lộ trình', false, null],
    ['Năm 2024) theo lộ trình (', false, null],
    ['Theo lộ trình (tháng 3/2022)', false, 'tháng 3/2022'],
    ['(Tháng 6/2026) chậm nhất 31/5/2026', false, null],
    ['Tháng 3/2022, tháng 6/2022', false, null],
    ['Tháng 5/2026, tháng 6/2026 (tháng 6/2026)', false, 'tháng 6/2026'],
    ['Tháng 6/2026 (chậm nhất ngày 30/6/2026)', false, 'chậm nhất ngày 30/6/2026'],
    ['Tháng 6/2026 (chậm nhất ngày 31/5/2026)', true, null],
    ['', false, null],
    ['Sớm nhất có thể', false, null],
  ])('%j: contradictory %s, condition %s', (raw, contradictory, condition) => {
    expect(readDeadline(raw)).toMatchObject({ contradictory, condition });
  });
});

describe('without a date', () => {
  it.each([
    ['Duy trì thường xuyên sau khi đã hoàn thành', 'recurring'],
    ['Đã hoàn thành, duy trì thường xuyên', 'unknown'],
    ['Định kỳ', 'recurring'],
    ['Hàng quý', 'recurring'],
    ['Thường xuyên, giữa năm 2026', 'unknown'],
    ['___', 'blank'],
    [' - ', 'blank'],
    ['- Sớm', 'unknown'],
  ])('%j is %s', (raw, kind) => expect(readDeadline(raw).kind).toBe(kind));
});
