import { StoreError } from '../store-client/index.ts';
import { WorkbookError } from '../workbook/index.ts';
import { CliFailure, EXIT } from './failure.ts';
import type { Io } from './io.ts';

export type Failure = { code: string; message: string; exit: number };

/**
 * Any failure as one sentence. What nobody foresaw is told whole only to those who ask: a stack trace helps no officer
 * and may hold texts of the sheet.
 */
export function describeFailure(error: unknown, io: Io): Failure {
  if (error instanceof CliFailure) return error;
  if (error instanceof WorkbookError) return { code: error.code, message: error.message, exit: EXIT.unusable };
  if (error instanceof StoreError) return { code: error.code, message: error.message, exit: EXIT.refused };
  if (io.env['CAN_CU_DEBUG']) io.err(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return {
    code: 'unexpected',
    message:
      'Có lỗi ngoài dự kiến. Đề nghị chạy lại với biến môi trường CAN_CU_DEBUG=1 và gửi chi tiết cho quản trị viên.',
    exit: EXIT.unusable,
  };
}
