import type { DoorCode } from '../door/contract.ts';
import { DoorError } from './door-error.ts';

/**
 * Google's own exceptions carry no code, only an English (or localised) sentence. The pieces below are the ones its
 * documentation and public issues quote; what matches none is passed on as `unknown` with Google's words.
 */
const KNOWN: { pattern: RegExp; code: DoorCode; message: string }[] = [
  {
    pattern: /protected (cell|range|sheet)/i,
    code: 'protected',
    message: 'Ô hoặc trang tính đang được bảo vệ. Đề nghị chủ sở hữu tệp mở quyền sửa rồi làm lại.',
  },
  {
    // Without "Required permissions: …", which is about the script's scopes.
    pattern: /do(es)? not have permission to (perform that action|edit)/i,
    code: 'read-only',
    message: 'Tệp đang mở chỉ để xem. Đề nghị chủ sở hữu cấp quyền chỉnh sửa rồi làm lại.',
  },
  {
    pattern: /do(es)? not have permission|not have access|required permissions|authorization is required/i,
    code: 'access-denied',
    message: 'Tài khoản chưa cho phép Căn Cứ làm việc này. Đề nghị mở lại từ menu Căn Cứ và đồng ý cấp quyền.',
  },
  {
    pattern: /too many (simultaneous|times)|service invoked too many|timed out|server error occurred/i,
    code: 'busy',
    message: 'Google Trang tính đang bận. Đề nghị chờ ít phút rồi làm lại.',
  },
  {
    pattern: /violates the data validation/i,
    code: 'unknown',
    message: 'Ô này chỉ nhận các giá trị trong danh sách của tệp. Đề nghị bỏ quy tắc từ chối giá trị khác rồi làm lại.',
  },
  {
    pattern: /argument too large|limit exceeded|too large/i,
    code: 'too-large',
    message: 'Nội dung vượt giới hạn của Google Trang tính. Đề nghị bớt nội dung rồi làm lại.',
  },
];

export function explainFailure(failure: unknown): { code: DoorCode; message: string } {
  if (failure instanceof DoorError) return { code: failure.code, message: failure.message };
  const words =
    failure instanceof Error ? failure.message : String((failure as { message?: unknown })?.message ?? failure);
  const known = KNOWN.find(({ pattern }) => pattern.test(words));
  if (known) return { code: known.code, message: known.message };
  return { code: 'unknown', message: `Google Trang tính báo lỗi: ${words}. Đề nghị thử lại.` };
}
