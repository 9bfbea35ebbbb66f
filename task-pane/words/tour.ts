import type { TOUR_STEPS } from '../flow/tour.ts';
import type { Locale } from './index.ts';

type Steps = Record<(typeof TOUR_STEPS)[number], { title: string; text: string }>;

/** Four sentences for the first opening; loaded with the tour. */
const vi = {
  label: 'Hướng dẫn nhanh',
  of: (step: number, all: number) => `${step}/${all}`,
  skip: 'Bỏ qua',
  back: 'Trước',
  next: 'Tiếp',
  done: 'Xong',
  steps: {
    ruler: {
      title: 'Thước nhiệm vụ',
      text: 'Mỗi vạch là một nhiệm vụ: vạch cao màu xanh là đủ, màu đỏ là có lỗi, vạch thấp là còn thiếu.',
    },
    row: {
      title: 'Thẻ Nhiệm vụ',
      text: 'Chọn một dòng trong bảng: thẻ này theo dòng đó, có mức cơ sở pháp lý để chọn và chỗ chèn viện dẫn.',
    },
    findings: {
      title: 'Thẻ Lỗi',
      text: 'Mỗi lỗi có nút đến ô và nút sửa. Mọi chỗ sửa đều xem trước hoặc hoàn tác được.',
    },
    submit: {
      title: 'Kiểm tra và gửi',
      text: 'Một lần bấm: kiểm tra, báo chỗ còn vướng, rồi gửi. Có số biên nhận mới là đã nhận.',
    },
  } as Steps,
};

const en: typeof vi = {
  label: 'Quick tour',
  of: (step, all) => `${step}/${all}`,
  skip: 'Skip',
  back: 'Back',
  next: 'Next',
  done: 'Done',
  steps: {
    ruler: {
      title: 'The ruler',
      text: 'One tick for each task: tall and blue is done, red has errors, a short tick is still missing.',
    },
    row: {
      title: 'The Task tab',
      text: 'Select a row of the sheet: this tab follows it, with the legal basis to choose and a field for citations.',
    },
    findings: {
      title: 'The Findings tab',
      text: 'Each finding leads to its cell and offers a repair. Every repair is previewed or can be undone.',
    },
    submit: {
      title: 'Check and submit',
      text: 'One press checks, tells what stands in the way, and sends. Only a receipt number means received.',
    },
  },
};

export const tourWords: Record<Locale, typeof vi> = { vi, en };
