import type { RoundState } from '../../core/wire/rounds.ts';

export const ROUND_WORDS: Record<RoundState, string> = {
  draft: 'Bản nháp',
  open: 'Đang mở',
  closing: 'Quá hạn, vẫn nhận (ghi nộp muộn)',
  closed: 'Đã đóng',
};

export const STEP_WORDS = { open: 'Mở', closing: 'Chuyển sang quá hạn, vẫn nhận', closed: 'Đóng' } as const;

export const LEVEL_WORDS = { error: 'Lỗi', warning: 'Cảnh báo', info: 'Thông tin', none: 'Không kiểm tra' } as const;
