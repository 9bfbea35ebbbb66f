import { opened, shape, type Stage, type State } from './state.ts';

const views = ({ press, words }: Stage) => press(words.common.view);

/** The submission that the file keeps, as the next opening finds it. */
const kept = (name: string, title: string): State => ({ name, title, scene: name, act: views });

/** A colleague and this officer write into the same two cells. */
async function bothEdit({ page, words }: Stage): Promise<void> {
  await page.getByText(shape(words.sync.done('14:32'))).waitFor();
  await page.evaluate(() => {
    const { host, store } = window.scene;
    for (const [task, cell] of [['V.4', 'G46'] as const, ['VI.1', 'G63'] as const]) {
      const change = { task, field: 'note' as const, before: '', after: 'Đã trình Lãnh đạo Bộ ngày 20/11/2026' };
      const baseRevision = store.working.revision();
      store.working.sync({ baseRevision, changes: [change], clientId: 'may-2', author: 'Trần Thu Hà' });
      host.userTypes(cell, 'Đang trình Lãnh đạo Bộ');
    }
  });
}

async function conflicts(stage: Stage): Promise<void> {
  await bothEdit(stage);
  await stage.press(stage.words.submit);
  await stage.page.getByRole('heading', { name: stage.words.conflicts.title }).waitFor();
}

export const exchange: State[] = [
  opened('offline', 'Mất mạng: đã giữ trong tệp'),
  {
    name: 'outbox-bar',
    title: 'Làm tiếp khi bản gửi còn chờ',
    scene: 'offline',
    act: ({ press, words }) => press(words.submission.workOn),
  },
  {
    name: 'not-kept',
    title: 'Mất mạng, tệp không cho ghi',
    scene: 'valid',
    act: async ({ page, press, words }) => {
      await page.getByText(shape(words.sync.done('14:32'))).waitFor();
      await page.evaluate(() => {
        const { host, store } = window.scene;
        store.trouble = 'offline';
        host.failNext = { 'memory.save': 'read-only' };
      });
      await press(words.submit);
      await page.getByText(words.outbox.notKept).waitFor();
    },
  },
  kept('kept-elsewhere', 'Bản gửi giữ từ máy khác'),
  kept('kept-other-agency', 'Bản gửi của cơ quan khác'),
  kept('kept-gone', 'Chỉ còn khóa của bản gửi'),
  kept('kept-classified', 'Bản gửi có dấu hiệu bí mật nhà nước'),
  { name: 'return-bar', title: 'Bị trả lại: tổng quan', scene: 'returned' },
  { name: 'returned', title: 'Các yêu cầu của cơ quan tổng hợp', scene: 'returned', act: views },
  {
    name: 'returned-done',
    title: 'Một yêu cầu đã sửa',
    scene: 'returned',
    act: async (stage) => {
      await views(stage);
      await stage.page.evaluate(() =>
        window.scene.host.userTypes('F46', 'Đã có đầy đủ cơ sở pháp lý: khoản 2 Điều 5 Luật Căn cước'),
      );
      await stage.page.getByText(stage.words.returned.changed, { exact: true }).waitFor();
    },
  },
  { name: 'row-asked', title: 'Yêu cầu ngay tại dòng', scene: 'returned', act: ({ selects }) => selects('V.4') },
  {
    name: 'answer',
    title: 'Trước khi gửi lại',
    scene: 'returned',
    act: async ({ press, page, words }) => {
      await press(words.submit);
      await page.getByText(shape(words.returned.left(2))).waitFor();
    },
  },
  {
    name: 'conflict-bar',
    title: 'Hai người sửa khác nhau: tổng quan',
    scene: 'valid',
    act: async (stage) => {
      await bothEdit(stage);
      await stage.press(stage.words.sync.now);
      await stage.page.getByText(shape(stage.words.conflicts.banner(2))).waitFor();
    },
  },
  { name: 'conflicts', title: 'Chọn giữa hai bản', scene: 'valid', act: conflicts },
  {
    name: 'conflicts-edit',
    title: 'Sửa lại thành bản khác',
    scene: 'valid',
    act: async (stage) => {
      await conflicts(stage);
      await stage.page.getByRole('radio', { name: stage.words.conflicts.edit }).check();
    },
  },
];
