import { marksWords } from '../../../../task-pane/words/marks.ts';
import { shape, type Stage, type State } from './state.ts';

const findingsTab = ({ opensTab }: Stage) => opensTab('findings');

/** The round lets the missing phrase stand with a reason, and the finding of II.6 is open. */
async function maySkip({ page, press, opensTab, words }: Stage): Promise<void> {
  await page.evaluate(() => {
    const { store } = window.scene;
    store.rounds = store.rounds.map((round) => ({ ...round, needReason: ['F-05'] }));
  });
  await press(words.header.menu);
  await page.getByRole('menuitem', { name: words.menu.refresh, exact: true }).click();
  await opensTab('findings');
  await press(/^II\.6: /);
  await press(words.skip.skip);
}

async function previews(stage: Stage, of: (n: number) => string): Promise<void> {
  await findingsTab(stage);
  await stage.press(shape(of(2)));
}

async function applies({ press, words, page }: Stage): Promise<void> {
  await press(shape(words.preview.apply(2)));
  await page.getByRole('button', { name: words.common.undo }).waitFor();
}

export const findings: State[] = [
  { name: 'findings', title: 'Danh sách lỗi', scene: 'filled', act: findingsTab },
  { name: 'findings-blank', title: 'Lỗi của biểu mẫu trống', scene: 'blank', act: findingsTab },
  { name: 'findings-none', title: 'Không còn lỗi', scene: 'valid', act: findingsTab },
  {
    name: 'marked',
    title: 'Ô lỗi đã đánh dấu trong bảng',
    scene: 'filled',
    act: async (stage) => {
      const marks = marksWords[stage.words.locale];
      await findingsTab(stage);
      await stage.press(marks.on);
      await stage.page.getByRole('button', { name: marks.off }).waitFor();
    },
  },
  { name: 'skip', title: 'Bỏ qua: ghi lý do', scene: 'filled', act: maySkip },
  {
    name: 'skip-missing',
    title: 'Bỏ qua: chưa ghi lý do',
    scene: 'filled',
    act: async (stage) => {
      await maySkip(stage);
      await stage.press(stage.words.common.save);
    },
  },
  {
    name: 'skipped',
    title: 'Bỏ qua: đã ghi lý do',
    scene: 'filled',
    act: async (stage) => {
      await maySkip(stage);
      await stage.page.getByRole('textbox').fill('Chờ hướng dẫn của bộ.');
      await stage.press(stage.words.common.save);
      await stage.page.getByRole('button', { name: stage.words.skip.takeBack }).waitFor();
    },
  },
  {
    name: 'fix-preview',
    title: 'Xem trước các chỗ sửa',
    scene: 'filled',
    act: (stage) => previews(stage, stage.words.findings.fixAll),
  },
  {
    name: 'fix-undo',
    title: 'Đã sửa, có thể hoàn tác',
    scene: 'filled',
    act: async (stage) => {
      await previews(stage, stage.words.findings.fixAll);
      await applies(stage);
    },
  },
  {
    name: 'structure-findings',
    title: 'Lỗi về dòng',
    scene: 'structure',
    act: async (stage) => {
      await findingsTab(stage);
      const name = shape(stage.words.findings.rowsAll(2));
      await stage.page.getByRole('button', { name }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'structure-rows',
    title: 'Xem trước: sắp lại các dòng',
    scene: 'structure',
    act: (stage) => previews(stage, stage.words.findings.rowsAll),
  },
  {
    name: 'structure-wording',
    title: 'Xem trước: khôi phục nguyên văn',
    scene: 'structure',
    act: (stage) => previews(stage, stage.words.findings.wordingAll),
  },
  {
    name: 'structure-undo',
    title: 'Đã sắp lại các dòng',
    scene: 'structure',
    act: async (stage) => {
      await previews(stage, stage.words.findings.rowsAll);
      await applies(stage);
    },
  },
  {
    name: 'frame',
    title: 'Xem trước: khung biểu mẫu',
    scene: 'structure',
    act: async ({ page, press, words }) => {
      await press(words.header.menu);
      await page.getByRole('menuitem', { name: words.menu.frame }).click();
    },
  },
];
