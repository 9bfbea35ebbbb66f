import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { overflow, violations } from './axe.ts';
import { showScene } from './gallery/gallery.ts';
import { useGalleryPage } from './gallery/shared-page.ts';

let page: Page;
useGalleryPage((opened) => {
  page = opened;
});

const button = (name: string | RegExp) => page.getByRole('button', { name });

/** At the end of its part that scrolls: elsewhere a target may stand half under the head that stays. */
async function isClean(): Promise<void> {
  await page.evaluate(() => document.querySelector('#tab-body')?.scrollTo(0, 9999));
  expect(await violations(page)).toEqual([]);
  expect(await overflow(page)).toEqual([]);
}

describe('the field for citations', () => {
  it('finishes a citation by keyboard, says its force, writes it behind the status, and undoes it', async () => {
    await showScene(page, { scene: 'filled' });
    await page.evaluate(() => window.scene.host.userSelects({ sheet: 'PL4', cell: 'F46' }));
    await page.getByRole('tab', { name: 'Nhiệm vụ V.4' }).click();
    const before = await page.evaluate(() => window.scene.host.textOf('F46'));
    const field = page.getByRole('combobox', { name: 'Chèn viện dẫn' });
    await field.fill('dinh danh');
    const chosen = page.getByRole('option', { selected: true });
    await chosen.filter({ hasText: 'Nghị định số 69/2024/NĐ-CP' }).waitFor();
    await page.getByRole('option', { name: /Hết hiệu lực từ 01\/07\/2024, thay bằng 69\/2024/ }).waitFor();
    await isClean();
    await field.press('Escape');
    await page.getByRole('option').first().waitFor({ state: 'detached' });
    await page.getByRole('tab', { name: 'Nhiệm vụ V.4', selected: true }).waitFor();
    await field.fill('69/2024');
    await chosen.filter({ hasText: 'Còn hiệu lực · ghi vào F46' }).waitFor();
    await field.press('Enter');
    await page.getByText('Đã ghi viện dẫn vào ô F46.').waitFor();
    expect(await page.evaluate(() => window.scene.host.textOf('F46'))).toBe(
      `${before}; Nghị định số 69/2024/NĐ-CP ngày 25/6/2024 của Chính phủ quy định về định danh và xác thực điện tử`,
    );
    expect(await field.inputValue()).toBe('');
    await isClean();
    await button('Hoàn tác').first().click();
    await page.getByText('Đã hoàn tác.').waitFor();
    expect(await page.evaluate(() => window.scene.host.textOf('F46'))).toBe(before);
  });

  it('says what to write where the list has nothing, and is not there in a read-only file', async () => {
    await showScene(page, { scene: 'filled', locale: 'en' });
    await page.evaluate(() => window.scene.host.userSelects({ sheet: 'PL4', cell: 'F46' }));
    await page.getByRole('tab', { name: 'Task V.4' }).click();
    await page.getByRole('combobox').fill('không có');
    await page.getByText(/^Not in the list\./).waitFor();
    await isClean();
    await showScene(page, { scene: 'read-only' });
    await page.evaluate(() => window.scene.host.userSelects({ sheet: 'PL4', cell: 'F46' }));
    await page.getByRole('tab', { name: 'Nhiệm vụ V.4' }).click();
    await page.getByRole('radio').first().waitFor();
    expect(await page.getByRole('combobox').count()).toBe(0);
  });
});

describe('the tour', () => {
  it('is found in the menu, keeps the focus, and leaves the pane as it was', async () => {
    await showScene(page, { scene: 'filled' });
    await button('Trình đơn').click();
    await page.getByRole('menuitem', { name: 'Hướng dẫn nhanh' }).click();
    const tour = page.getByRole('region', { name: 'Hướng dẫn nhanh' });
    await tour.getByText('1/4 · Thước nhiệm vụ').waitFor();
    await isClean();
    await button('Tiếp').focus();
    for (const title of ['2/4 · Thẻ Nhiệm vụ', '3/4 · Thẻ Lỗi', '4/4 · Kiểm tra và gửi']) {
      await page.keyboard.press('Enter');
      await tour.getByText(title).waitFor();
    }
    await isClean();
    await button('Xong').press('Enter');
    await tour.waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('tab-overview');
  });

  it('is skipped by Escape', async () => {
    await showScene(page, { scene: 'filled', locale: 'en', theme: 'dark' });
    await button('Menu').click();
    await page.getByRole('menuitem', { name: 'Quick tour' }).click();
    await isClean();
    await button('Next').press('Escape');
    await page.getByRole('region', { name: 'Quick tour' }).waitFor({ state: 'detached' });
  });
});

describe('the figures', () => {
  it('stand by group and by status, and are copied as a table', async () => {
    await showScene(page, { scene: 'filled' });
    await button('Số liệu theo nhóm').click();
    await page.getByRole('heading', { name: 'Số liệu của biểu mẫu' }).waitFor();
    expect(await page.getByRole('listitem').filter({ hasText: /^V?I+/ }).count()).toBeGreaterThan(2);
    await page.getByText('Văn bản khác nhau').waitFor();
    await isClean();
    await page.evaluate(() => {
      const kept = window as unknown as { copied: string };
      Object.defineProperty(navigator, 'clipboard', {
        value: {
          write: () => Promise.reject(new Error('not allowed')),
          writeText: (text: string) => Promise.resolve(void (kept.copied = text)),
        },
      });
    });
    await button('Chép bảng').click();
    await page.getByText('Đã chép bảng.', { exact: false }).waitFor();
    const copied = await page.evaluate(() => (window as unknown as { copied: string }).copied);
    expect(copied.split('\n')).toHaveLength(8);
    expect(copied.split('\n').every((line) => line.split('\t').length === 10)).toBe(true);
    await button('Quay lại').click();
    await page.getByRole('tab', { name: 'Tổng quan' }).waitFor();
  });

  it.each(['dark', 'high-contrast'])('%s: axe finds nothing', async (theme) => {
    await showScene(page, { scene: 'filled', locale: 'en', theme });
    await button('Figures by group').click();
    await page.getByRole('heading', { name: 'Figures of the form' }).waitFor();
    await isClean();
  });
});

describe('marks in the sheet', () => {
  it('are turned on among the findings, and off from the receipt before it is printed', async () => {
    await showScene(page, { scene: 'filled' });
    await page.getByRole('tab', { name: /^Lỗi/ }).click();
    await button('Đánh dấu ô lỗi trong bảng').click();
    await button('Tắt đánh dấu trong bảng').waitFor();
    await isClean();
    await button('Kiểm tra và gửi').click();
    await page.getByLabel(/^Giải trình/).fill('Đang rà soát, sẽ bổ sung.');
    await button('Gửi kèm giải trình').click();
    await page.getByRole('heading', { name: 'Biên nhận' }).waitFor();
    await page.getByText('Màu đánh dấu trong bảng sẽ hiện khi in.').waitFor();
    await isClean();
    await button('Tắt đánh dấu trong bảng').click();
    await page.getByText('Màu đánh dấu trong bảng sẽ hiện khi in.').waitFor({ state: 'detached' });
  });
});

describe('a sheet with very many findings', () => {
  it('shows them a part at a time', async () => {
    await showScene(page, { scene: 'filled' });
    await page.evaluate(() => {
      const { host } = window.scene;
      const grid = host.book.sheets[0]!;
      const lines = grid.text.map((line, at) =>
        at < 8 || line[2] === '' ? line : line.map((text, col) => (col === 6 ? 'Ghi  hai dấu  cách' : text)),
      );
      const wide = lines.flatMap((line, at) =>
        at < 8 || line[2] === ''
          ? [line]
          : [line, ...Array.from({ length: 4 }, () => line.map((text, col) => (col === 6 ? text : '')))],
      );
      host.book = { ...host.book, sheets: [{ ...grid, text: wide, values: wide }] };
      host.userTypes('G1', 'x');
    });
    await page.getByRole('tab', { name: /^Lỗi/ }).click();
    await button(/^Sửa lỗi trình bày \(2\d\d\)$/).click();
    const boxes = page.getByRole('checkbox');
    await boxes.first().waitFor();
    const first = await boxes.count();
    await button(/^còn \d+ chỗ$/)
      .first()
      .click();
    await expect.poll(() => boxes.count()).toBeGreaterThan(first);
    await isClean();
  });
});
