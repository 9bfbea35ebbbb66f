import type { Status } from '../form/types.ts';

/** The three assessments of footnote 5, without their lead-in (CONTRACTS §3). */
export const PHRASES: Record<Status, string> = {
  sufficient: 'Đã có đầy đủ cơ sở pháp lý',
  'needs-completion':
    'Đã xác định được quy định pháp luật có liên quan, tuy nhiên quy định pháp luật cần tiếp tục được hoàn thiện',
  none: 'Chưa có cơ sở pháp lý để triển khai',
};

/** "Nhiệm vụ, giải pháp/mục tiêu" as printed before each phrase, and the parts of it that people keep. */
export const LEAD_IN = String.raw`(?:nhiệm vụ(?: này)?(?: ?[,/] ?giải pháp)?(?: ?[,/] ?mục tiêu)?|giải pháp(?: ?[,/] ?mục tiêu)?|mục tiêu)`;
