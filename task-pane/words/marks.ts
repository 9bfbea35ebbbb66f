import type { Locale } from './index.ts';

/** What the button says that marks cells in the sheet; loaded with it. */
const vi = {
  on: 'Đánh dấu ô lỗi trong bảng',
  off: 'Tắt đánh dấu trong bảng',
  prints: 'Màu đánh dấu trong bảng sẽ hiện khi in.',
};

const en: typeof vi = {
  on: 'Mark errors in the sheet',
  off: 'Remove marks from the sheet',
  prints: 'The marks in the sheet would be printed.',
};

export const marksWords: Record<Locale, typeof vi> = { vi, en };
