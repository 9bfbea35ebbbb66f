import type { Problem } from '../core/wire/types.ts';
import type { StoreErrorDetails, TransportCode } from './types.ts';

/** Why a request to the store failed; `message` is a Vietnamese sentence for the officer. */
export class StoreError extends Error {
  /** A code of the store's problem catalogue or a `TransportCode`. */
  readonly code: string;
  /** HTTP status, null when no answer came. */
  readonly status: number | null;
  readonly problem?: Problem;

  constructor({ code, status, message, problem }: StoreErrorDetails) {
    super(message);
    this.name = 'StoreError';
    this.code = code;
    this.status = status;
    this.problem = problem;
  }
}

const TRANSPORT_MESSAGES: Record<TransportCode, string> = {
  offline: 'Không kết nối được với kho dữ liệu. Đề nghị kiểm tra mạng và địa chỉ kho rồi thử lại.',
  timeout:
    'Kho dữ liệu chưa trả lời trong thời gian chờ. Đề nghị thử lại: gửi lại cùng nội dung không tạo bản gửi mới.',
  'bad-answer': 'Câu trả lời nhận được không phải của kho dữ liệu Căn Cứ. Đề nghị kiểm tra địa chỉ kho.',
  'not-signed-in': 'Chưa có mã truy cập. Đề nghị nhập mã truy cập do cơ quan tổng hợp cấp.',
};

export function transportError(code: TransportCode, status: number | null = null): StoreError {
  return new StoreError({ code, status, message: TRANSPORT_MESSAGES[code] });
}
