import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { galleryScript, launch, openPage, showScene, type View } from './gallery.ts';
import { SCENES } from './scenes.ts';

/** `node tests/task-pane/gallery/shots.ts DIR [NAME…]`: pictures of every state, to compare with the drawings. */
const [directory = 'pane-shots', ...only] = process.argv.slice(2);

type Shot = View & { name: string; act?(page: Page): Promise<void> };

const tab = (name: RegExp) => (page: Page) => page.getByRole('tab', { name }).click();
const selectTask = (task: string) => async (page: Page) => {
  await page.evaluate((id) => {
    const { host } = window.scene;
    const [numeral, number] = id.split('.');
    const text = host.book.sheets[0]?.text ?? [];
    const group = text.findIndex((line) => line[0] === numeral);
    const row = text.findIndex((line, i) => i > group && line[0] === number) + 1;
    host.userSelects({ sheet: host.book.active, cell: `F${row}` });
  }, task);
  await page.getByRole('tab').nth(1).click();
};

const shots: Shot[] = [
  ...Object.keys(SCENES).map((scene) => ({ name: scene, scene })),
  { name: 'row', scene: 'filled', act: selectTask('V.4') },
  { name: 'row-real-height', scene: 'filled', height: 510, act: selectTask('V.4') },
  { name: 'row-completed', scene: 'filled', act: selectTask('I.2') },
  { name: 'row-missing', scene: 'filled', act: selectTask('II.6') },
  {
    name: 'row-picked',
    scene: 'filled',
    act: async (page) => {
      await selectTask('II.6')(page);
      await page.getByRole('radio').nth(0).click();
    },
  },
  { name: 'findings', scene: 'filled', act: tab(/Lỗi/) },
  { name: 'findings-blank', scene: 'blank', act: tab(/Lỗi/) },
  { name: 'fix-preview', scene: 'filled', act: (page) => page.getByRole('button', { name: 'Xem trước' }).click() },
  {
    name: 'fix-undo',
    scene: 'filled',
    act: async (page) => {
      await page.getByRole('button', { name: 'Xem trước' }).click();
      await page.getByRole('button', { name: /^Sửa \d+ chỗ/ }).click();
      await tab(/Lỗi/)(page);
    },
  },
  {
    name: 'structure-findings',
    scene: 'structure',
    act: async (page) => {
      await tab(/Lỗi/)(page);
      await page.getByRole('button', { name: /Sắp lại các dòng/ }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'structure-rows',
    scene: 'structure',
    act: async (page) => {
      await tab(/Lỗi/)(page);
      await page.getByRole('button', { name: /Sắp lại các dòng/ }).click();
    },
  },
  {
    name: 'structure-wording',
    scene: 'structure',
    act: async (page) => {
      await tab(/Lỗi/)(page);
      await page.getByRole('button', { name: /Khôi phục nguyên văn/ }).click();
    },
  },
  {
    name: 'structure-undo',
    scene: 'structure',
    act: async (page) => {
      await tab(/Lỗi/)(page);
      await page.getByRole('button', { name: /Sắp lại các dòng/ }).click();
      await page.getByRole('button', { name: /^Sửa \d+ chỗ/ }).click();
      await page.getByRole('button', { name: 'Hoàn tác' }).waitFor();
    },
  },
  {
    name: 'frame',
    scene: 'structure',
    act: async (page) => {
      await page.getByRole('button', { name: 'Trình đơn' }).click();
      await page.getByRole('menuitem', { name: 'Khôi phục khung biểu mẫu' }).click();
    },
  },
  {
    name: 'sign-in-waiting',
    scene: 'sign-in',
    act: async (page) => {
      await page.getByRole('button', { name: 'Đăng nhập bằng tài khoản' }).click();
      await page.getByText('BCDF-GHJK').waitFor();
    },
  },
  { name: 'menu', scene: 'filled', act: (page) => page.getByRole('button', { name: 'Trình đơn' }).click() },
  {
    name: 'report-date',
    scene: 'filled',
    act: (page) => page.getByRole('button', { name: 'Đổi' }).click(),
  },
  {
    name: 'sending-now',
    scene: 'sending',
    act: async (page) => {
      await page.getByRole('button', { name: 'Kiểm tra và gửi' }).click();
      await page.waitForTimeout(500);
    },
  },
];

const variants: Shot[] = shots
  .filter(({ name }) => ['filled', 'row', 'findings', 'receipt', 'explain', 'fix-preview'].includes(name))
  .flatMap((shot) => [
    { ...shot, name: `${shot.name}-dark-360`, theme: 'dark', width: 360 },
    { ...shot, name: `${shot.name}-forced`, forcedColors: true },
  ]);
const english: Shot[] = ['filled', 'receipt', 'explain', 'blocked', 'not-the-form', 'sign-in'].map((scene) => ({
  name: `${scene}-en`,
  scene,
  locale: 'en',
}));

await mkdir(directory, { recursive: true });
const [browser, script] = await Promise.all([launch(), galleryScript()]);
const page = await openPage(browser, script, 2);
for (const shot of [...shots, ...variants, ...english]) {
  if (only.length > 0 && !only.includes(shot.name)) continue;
  await showScene(page, shot);
  // As wide as Segoe UI, which this machine may lack.
  await page.addStyleTag({
    content: ".fui-FluentProvider{--fontFamilyBase:'Segoe UI','DejaVu Sans Condensed',sans-serif!important}",
  });
  await shot.act?.(page);
  await page.waitForTimeout(100);
  await page.screenshot({ path: `${directory}/${shot.name}.png` });
}
await browser.close();
