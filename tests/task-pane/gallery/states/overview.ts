import { TOUR_STEPS } from '../../../../task-pane/flow/tour.ts';
import { summaryWords } from '../../../../task-pane/words/summary.ts';
import { tourWords } from '../../../../task-pane/words/tour.ts';
import { opened, shape, type State } from './state.ts';

const tour = TOUR_STEPS.map((step, at): State => ({
  name: `tour-${step}`,
  title: `Hướng dẫn nhanh, bước ${at + 1}`,
  scene: 'filled',
  act: async ({ page, press, words }) => {
    await press(words.header.menu);
    await page.getByRole('menuitem', { name: words.menu.tour }).click();
    for (let passed = 0; passed < at; passed++) await press(tourWords[words.locale].next);
    await page.getByText(tourWords[words.locale].steps[step].text).waitFor();
  },
}));

export const overview: State[] = [
  opened('filled', 'Gần xong, còn lỗi'),
  opened('valid', 'Hợp lệ, chưa gửi'),
  opened('structure', 'Thiếu dòng, sai chỗ, trùng dòng'),
  opened('accepted', 'Bản gửi đã đạt yêu cầu'),
  { name: 'menu', title: 'Trình đơn', scene: 'filled', act: ({ press, words }) => press(words.header.menu) },
  ...tour,
  {
    name: 'summary',
    title: 'Số liệu của biểu mẫu',
    scene: 'filled',
    act: ({ press, words }) => press(summaryWords[words.locale].open),
  },
  {
    name: 'report-date',
    title: 'Đổi ngày báo cáo',
    scene: 'filled',
    act: ({ press, words }) => press(words.common.change),
  },
  {
    name: 'signed-out',
    title: 'Vừa đăng xuất',
    scene: 'filled',
    act: async ({ page, press, words }) => {
      await press(words.header.menu);
      await page.getByRole('menuitem', { name: words.menu.signOut }).click();
      await page.getByText(words.notices.signedOut).waitFor();
    },
  },
  {
    name: 'sync-waiting',
    title: 'Chỗ sửa chưa đồng bộ được',
    scene: 'valid',
    act: async ({ page, press, words }) => {
      await page.getByText(shape(words.sync.done('14:32'))).waitFor();
      await page.evaluate(() => {
        window.scene.store.trouble = 'offline';
        window.scene.host.userTypes('G63', 'Làm tiếp');
      });
      await press(words.sync.now);
      await page.getByText(words.failures.store.offline!).waitFor();
    },
  },
];
