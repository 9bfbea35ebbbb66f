import { citingWords } from '../../../../task-pane/words/citing.ts';
import type { Stage, State } from './state.ts';

/** Types into the field that finishes citations. */
const cites =
  (query: string, seen: 'option' | 'none') =>
  async ({ page, selects, words }: Stage): Promise<void> => {
    await selects('V.4');
    const field = page.getByRole('combobox');
    await field.fill(query);
    const answer =
      seen === 'option' ? page.getByRole('option').first() : page.getByText(citingWords[words.locale].none);
    await answer.waitFor();
    await page.evaluate(() => document.querySelector('[role=listbox], [role=combobox]')?.scrollIntoView());
  };

export const row: State[] = [
  { name: 'row-none', title: 'Chưa chọn dòng nào', scene: 'filled', act: ({ opensTab }) => opensTab('task') },
  { name: 'row', title: 'Dòng có lỗi, viện dẫn hết hiệu lực', scene: 'filled', act: ({ selects }) => selects('V.4') },
  {
    name: 'row-real-height',
    title: 'Chiều cao thật trong Excel, màn hình 1366 × 768',
    scene: 'filled',
    height: 510,
    act: ({ selects }) => selects('V.4'),
  },
  { name: 'row-completed', title: 'Nhiệm vụ đã hoàn thành', scene: 'filled', act: ({ selects }) => selects('I.2') },
  { name: 'row-missing', title: 'Chưa ghi cơ sở pháp lý', scene: 'filled', act: ({ selects }) => selects('II.6') },
  { name: 'row-read-only', title: 'Tệp chỉ đọc', scene: 'read-only', act: ({ selects }) => selects('V.4') },
  {
    name: 'row-picked',
    title: 'Vừa chọn một mức',
    scene: 'filled',
    act: async ({ page, selects }) => {
      await selects('II.6');
      await page.getByRole('radio').nth(0).click();
      await page.getByRole('radio', { checked: true }).waitFor();
    },
  },
  {
    name: 'row-changed-meanwhile',
    title: 'Ô vừa được người khác sửa',
    scene: 'filled',
    act: async ({ page, selects }) => {
      await selects('V.14');
      await page.evaluate(() => {
        const { host } = window.scene;
        host.beforeApply = () => host.userTypes('F56', 'Đồng nghiệp vừa ghi: Luật Căn cước');
      });
      await page.getByRole('radio').nth(2).click();
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'row-lost-citations',
    title: 'Danh sách trong ô đã xóa viện dẫn',
    scene: 'filled',
    act: async ({ page, selects, words }) => {
      await selects('V.4');
      await page.evaluate(() => window.scene.host.userTypes('F46', 'Chưa có cơ sở pháp lý để triển khai'));
      await page.getByText(words.task.lost).waitFor();
    },
  },
  { name: 'citing', title: 'Gợi ý viện dẫn', scene: 'filled', act: cites('định danh', 'option') },
  { name: 'citing-none', title: 'Viện dẫn không có trong danh mục', scene: 'filled', act: cites('không có', 'none') },
];
