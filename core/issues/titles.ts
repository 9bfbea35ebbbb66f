import type { Locale } from './locale.ts';
import type { RuleId } from './types.ts';
import { titles } from './words.ts';
import { CITING } from './words-citing.ts';
import { EXPORT } from './words-export.ts';
import { ROWS } from './words-rows.ts';

/** Heads of the groups of findings. */
const TITLES: Record<RuleId, Record<Locale, string>> = {
  ...titles(ROWS),
  ...titles(CITING),
  ...titles(EXPORT),
  'F-01': { vi: 'Chưa ghi cơ quan rà soát', en: 'Reviewing agency missing' },
  'F-02': { vi: 'Nhiệm vụ khác biểu mẫu', en: 'Tasks differ from the form' },
  'F-03': { vi: 'Văn bản kết quả thiếu số, ký hiệu hoặc ngày', en: 'Result document incomplete' },
  'F-04': { vi: 'Hoàn thành nhưng chưa dẫn chứng', en: 'Completed without evidence' },
  'F-05': { vi: 'Chưa chọn trạng thái cơ sở pháp lý', en: 'Legal basis status missing' },
  'F-06': { vi: 'Ghi nhiều trạng thái cơ sở pháp lý', en: 'Several legal basis statuses' },
  'F-07': { vi: 'Đã hoàn thành, không cần đánh giá cơ sở pháp lý', en: 'Completed: no legal basis needed' },
  'F-08': { vi: 'Chưa viện dẫn văn bản', en: 'No document cited' },
  'F-09': { vi: 'Chưa nêu điều, khoản cần hoàn thiện', en: 'Provision to be completed not named' },
  'F-10': { vi: 'Chưa có cơ sở pháp lý nhưng có viện dẫn', en: 'No legal basis, yet one is cited' },
  'F-13': { vi: 'Chưa điền', en: 'Not filled in' },
  'F-14': { vi: 'Cơ quan, thời hạn khác biểu mẫu', en: 'Lead agency or deadline changed' },
  'C-01': { vi: 'Số, ký hiệu thiếu năm', en: 'Year missing in the number' },
  'C-02': { vi: 'Tên loại không khớp ký hiệu', en: 'Kind and symbol disagree' },
  'C-03': { vi: 'Hai năm khác nhau trong một viện dẫn', en: 'Two different years' },
  'C-04': { vi: 'Số nhỏ hơn 10 thiếu số 0', en: 'Leading zero missing in number' },
  'C-05': { vi: 'Ký hiệu có ký tự sai', en: 'Wrong characters in a symbol' },
  'C-06': { vi: 'Ngày, tháng thiếu số 0', en: 'Leading zero missing in date' },
  'C-07': { vi: 'Ngày ban hành không hợp lệ', en: 'Invalid date of issue' },
  'D-01': { vi: 'Chưa xác định được thời hạn', en: 'Deadline not understood' },
  'D-03': { vi: 'Thời hạn bị đổi thành kiểu ngày', en: 'Deadline turned into a date' },
  'D-04': { vi: 'Quá hạn mà chưa điền', en: 'Overdue and not filled in' },
  'A-01': { vi: 'Không nhận ra cơ quan', en: 'Agency not recognised' },
  'A-02': { vi: 'Cách viết tên cơ quan', en: 'Way of writing an agency' },
  'T-01': { vi: 'Unicode tổ hợp', en: 'Decomposed Unicode' },
  'T-02': { vi: 'Ký tự ẩn', en: 'Invisible characters' },
  'T-03': { vi: 'Thừa khoảng trắng, dấu câu', en: 'Extra blanks or stops' },
  'S-01': { vi: 'Dấu hiệu bí mật nhà nước', en: 'Mark of a state secret' },
};

export function ruleTitle(rule: RuleId, locale: Locale): string {
  return TITLES[rule]?.[locale] ?? rule;
}
