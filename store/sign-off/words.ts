import { PROBLEMS } from '../http/problems.ts';
import type { ProblemError } from '../http/problems.ts';

/** What an approver does where the officer would do something else. */
const FOR_APPROVER: Partial<Record<ProblemError['code'], string>> = {
  'round-not-open':
    'Đợt rà soát đã đóng trước khi bản này được ký nên chưa gửi được. Nội dung vẫn được giữ ở đây, không mất gì; đề nghị liên hệ cơ quan tổng hợp để được mở lại, rồi ký duyệt.',
  'explanation-required':
    'Báo cáo còn lỗi mà chưa có giải trình. Đề nghị trả lại người lập để sửa lỗi hoặc ghi giải trình.',
  'reasons-required':
    'Đợt rà soát yêu cầu lý do riêng cho một số quy tắc. Đề nghị trả lại người lập để sửa hoặc ghi lý do.',
  'form-not-submittable': 'Biểu mẫu còn nội dung phải sửa trước khi gửi. Đề nghị trả lại người lập để sửa:',
};

/** A refusal in the words of the sign-off page, with the places it names. */
export function problemSentence({ code, params }: ProblemError): string {
  const issues = (params?.['issues'] ?? []) as { message: string }[];
  return [FOR_APPROVER[code] ?? PROBLEMS[code].detail, ...issues.map(({ message }) => message)].join(' ');
}
