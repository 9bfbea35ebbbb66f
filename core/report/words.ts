import type { Status } from '../form/types.ts';
import type { Severity } from '../issues/types.ts';
import type { Completion } from '../summary/types.ts';

/** The gravest first. */
export const SEVERITIES: Severity[] = ['error', 'warning', 'info'];

/** What a finding asks for. */
export const SEVERITY: Record<Severity, string> = {
  error: 'phải sửa',
  warning: 'nên xem lại',
  info: 'cách viết',
};

export const COMPLETION: Record<Completion, string> = {
  completed: 'hoàn thành',
  'in-progress': 'đang thực hiện',
  'not-started': 'chưa thực hiện',
  'not-applicable': 'không thuộc phạm vi',
  unreported: 'chưa báo cáo',
  unclear: 'chưa rõ',
};

/** The three levels of footnote 5, in short. */
export const STATUS: Record<Status, string> = {
  sufficient: 'đủ cơ sở pháp lý',
  'needs-completion': 'cần hoàn thiện',
  none: 'chưa có cơ sở pháp lý',
};

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
