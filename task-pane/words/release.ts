import type { Locale } from './index.ts';

/** Said where the store is of a later release than the pane; loaded with it. */
const vi = {
  newer: (store: string, own: string) =>
    `Kho dữ liệu đã lên phiên bản ${store}, bảng Căn Cứ này là ${own}. Vẫn kiểm tra và gửi được; đề nghị đóng rồi mở lại tệp, nếu còn dòng này thì báo quản trị viên cập nhật.`,
};

const en: typeof vi = {
  newer: (store: string, own: string) =>
    `The store is of release ${store}, this pane of ${own}. Checking and submitting still work; please close and reopen the file, and tell the administrator if this line stays.`,
};

export const releaseWords: Record<Locale, typeof vi> = { vi, en };
