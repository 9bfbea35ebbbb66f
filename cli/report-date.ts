import { misuse } from './failure.ts';

/** The day given with `--report-date`, which must exist in the calendar. */
export function givenDate(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const at = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : NaN;
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== value) {
    throw misuse(`Ngày báo cáo “${value}” không đúng: đề nghị ghi dạng NĂM-THÁNG-NGÀY, ví dụ 2026-11-24.`);
  }
  return value;
}
