import type { Completion } from '../../core/summary/types.ts';
import type { Status } from '../../core/form/types.ts';
import type { CommentField } from '../../core/wire/comments.ts';
import type { SignOffState } from '../../core/wire/sign-off.ts';
import type { SubmissionState } from '../../core/wire/types.ts';

/** CONTRACTS §5 fixes these words; `superseded` is followed by the number that took its place. */
export const STATE_WORDS: Record<SubmissionState, string> = {
  received: 'Đã nhận',
  accepted: 'Đạt yêu cầu, đưa vào tổng hợp',
  returned: 'Trả lại để hoàn thiện',
  superseded: 'Đã thay bằng bản khác',
};

/** Never *đã nhận*: what waits for a signature was not received. */
export const SIGN_OFF_WORDS: Record<SignOffState, string> = {
  waiting: 'Chờ ký duyệt',
  signed: 'Đã ký duyệt và gửi',
  returned: 'Trả lại người lập',
  withdrawn: 'Đã rút',
  superseded: 'Đã thay bằng bản khác',
};

export const COMPLETION_WORDS: Record<Completion, string> = {
  completed: 'Hoàn thành',
  'in-progress': 'Đang thực hiện',
  'not-started': 'Chưa thực hiện',
  'not-applicable': 'Không thuộc phạm vi',
  unreported: 'Chưa báo cáo',
  unclear: 'Chưa rõ',
};

export const STATUS_WORDS: Record<Status, string> = {
  sufficient: 'Đủ cơ sở pháp lý',
  'needs-completion': 'Cần tiếp tục hoàn thiện',
  none: 'Chưa có cơ sở pháp lý',
};

export const SEVERITY_WORDS = { error: 'Lỗi', warning: 'Cảnh báo', info: 'Thông tin' } as const;

/** The columns of the form, short. */
export const FIELD_WORDS: Record<CommentField, string> = {
  task: 'Nhiệm vụ',
  lead: 'Cơ quan chủ trì',
  deadline: 'Thời gian thực hiện',
  result: 'Kết quả',
  basis: 'Cơ sở pháp lý',
  note: 'Ghi chú',
};

/** How a resubmission answers a comment; `unasked` was changed without one. */
export const ANSWER_WORDS = { changed: 'Đã sửa', untouched: 'Chưa sửa', unasked: 'Sửa ngoài góp ý' } as const;
