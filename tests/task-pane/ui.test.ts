import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { overflow, violations } from './axe.ts';
import { showScene, type View } from './gallery/gallery.ts';
import { SCENES } from './gallery/scenes.ts';
import { useGalleryPage } from './gallery/shared-page.ts';

let shared: Page;
useGalleryPage((page) => {
  shared = page;
});

async function withScene<T>(view: View, work: (page: Page) => Promise<T>): Promise<T> {
  const problems: string[] = [];
  shared.removeAllListeners();
  shared.on('pageerror', (error) => problems.push(String(error)));
  shared.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  await showScene(shared, view);
  const result = await work(shared);
  expect(problems).toEqual([]);
  return result;
}

const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');

/** Presses Tab until the focus is on something so named. */
async function tabTo(page: Page, name: RegExp | string, key = 'Tab'): Promise<void> {
  const seen: string[] = [];
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press(key);
    const name_ = await focused(page);
    if (typeof name === 'string' ? name_ === name : name.test(name_)) return;
    seen.push(name_.slice(0, 30));
  }
  throw new Error(`${String(name)} is not reached by ${key}: ${seen.join(' | ')}`);
}

describe('every state of the pane', () => {
  const states = Object.keys(SCENES).filter((scene) => scene !== 'sending');

  it('sending: axe finds nothing', async () => {
    await withScene({ scene: 'sending' }, async (page) => {
      await page.getByRole('button', { name: 'Kiểm tra và gửi' }).click();
      await page.getByText('Chờ số biên nhận').waitFor();
      expect(await violations(page)).toEqual([]);
    });
  });

  it.each(states)('%s: axe finds nothing, and nothing is wider than the pane', async (scene) => {
    await withScene({ scene }, async (page) => {
      expect(await violations(page)).toEqual([]);
      expect(await overflow(page)).toEqual([]);
    });
  });

  it.each(['dark', 'high-contrast'])('%s: axe finds nothing', async (theme) => {
    for (const scene of ['filled', 'explain', 'receipt']) {
      await withScene({ scene, theme }, async (page) => expect(await violations(page)).toEqual([]));
    }
  });

  it('says English where it is asked to, but leaves the form’s words alone', async () => {
    await withScene({ scene: 'filled', locale: 'en' }, async (page) => {
      expect(await page.getByRole('button', { name: 'Check and submit' }).count()).toBe(1);
      await page.getByRole('button', { name: /V\.14$/ }).click();
      await page.getByRole('tab', { name: 'Task V.14' }).click();
      expect(await page.getByRole('radio').first().innerText()).toContain('đã có đầy đủ cơ sở pháp lý');
      expect(await violations(page)).toEqual([]);
    });
  });

  it.each([283, 300, 320, 350, 480])('does not overflow at %i px', async (width) => {
    await withScene({ scene: 'filled', width }, async (page) => {
      for (const tab of await page.getByRole('tab').all()) {
        await tab.click();
        expect(await overflow(page)).toEqual([]);
      }
    });
  });

  it('lets the agency line go below 560 px', async () => {
    await withScene({ scene: 'filled', height: 510 }, async (page) => {
      expect(await page.getByRole('heading', { name: 'Bộ Tài chính' }).isVisible()).toBe(false);
    });
  });
});

describe('text from the sheet', () => {
  it('is text only', async () => {
    await withScene({ scene: 'filled' }, async (page) => {
      await page.evaluate(() => {
        const { host } = window.scene;
        host.userTypes('A3', '(Cơ quan rà soát: <img src=x onerror="window.hacked=1">)');
      });
      await page.waitForTimeout(500);
      expect(await page.locator('#root img').count()).toBe(0);
      expect(await page.getByText('<img src=x').count()).toBeGreaterThan(0);
      expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    });
  });
});

describe('the keyboard alone', () => {
  it('goes from the menu to the tabs, picks a status, and undoes it', async () => {
    await withScene({ scene: 'filled' }, async (page) => {
      await tabTo(page, 'Trình đơn');
      await tabTo(page, 'Tổng quan');
      await tabTo(page, 'V.14');
      await page.keyboard.press('Enter');
      await tabTo(page, 'Tổng quan', 'Shift+Tab');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      expect(await page.getByRole('tab', { selected: true }).innerText()).toBe('Nhiệm vụ V.14');

      await tabTo(page, /^đã có đầy đủ/);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      expect(await focused(page)).toContain('chưa có cơ sở pháp lý');
      expect(await page.evaluate(() => window.scene.host.count('apply'))).toBe(0);
      await page.keyboard.press('Space');
      await page.getByRole('radio', { checked: true, name: /chưa có cơ sở/ }).waitFor();
      expect(await page.evaluate(() => window.scene.host.count('apply'))).toBe(1);
      expect(await focused(page)).toContain('chưa có cơ sở pháp lý');

      await tabTo(page, 'Hoàn tác', 'Shift+Tab');
      await page.keyboard.press('Enter');
      await expect.poll(() => page.getByRole('radio', { checked: true }).count()).toBe(0);
    });
  });

  it('keeps the focus while going from one unfinished task to the next', async () => {
    await withScene({ scene: 'filled' }, async (page) => {
      await page.getByRole('button', { name: 'I.3' }).click();
      await page.getByRole('tab', { name: 'Nhiệm vụ I.3' }).click();
      await tabTo(page, 'Nhiệm vụ chưa đủ tiếp theo: II.6');
      await page.keyboard.press('Enter');
      await page.getByRole('tab', { name: 'Nhiệm vụ II.6' }).waitFor();
      expect(await focused(page)).toBe('Nhiệm vụ chưa đủ tiếp theo: V.2');
    });
  });

  it('is told when the sheet changed under a write, and offered what the dropdown wiped', async () => {
    await withScene({ scene: 'filled' }, async (page) => {
      await page.getByRole('button', { name: 'V.14' }).click();
      await page.getByRole('tab', { name: 'Nhiệm vụ V.14' }).click();
      await page.evaluate(() => {
        const { host } = window.scene;
        host.beforeApply = () => host.userTypes('F56', 'Đồng nghiệp vừa ghi: Luật Căn cước');
      });
      await page.getByRole('radio').nth(2).click();
      await page.getByRole('alert').filter({ hasText: 'vừa được sửa ở nơi khác' }).waitFor();
      expect(await page.evaluate(() => window.scene.host.textOf('F56'))).toBe('Đồng nghiệp vừa ghi: Luật Căn cước');
      await page.getByRole('radio').nth(2).click();
      await page.getByRole('radio', { checked: true }).waitFor();
      await page.evaluate(() => window.scene.host.userTypes('F56', 'Đã có đầy đủ cơ sở pháp lý'));
      await page.getByRole('button', { name: 'Đưa viện dẫn trở lại' }).click();
      await expect
        .poll(() => page.evaluate(() => window.scene.host.textOf('F56')))
        .toBe('Đã có đầy đủ cơ sở pháp lý: Đồng nghiệp vừa ghi: Luật Căn cước');
      expect(await violations(page)).toEqual([]);
    });
  });

  it('mends findings one after the other, the focus going to the next', async () => {
    await withScene({ scene: 'filled' }, async (page) => {
      await page.getByRole('tab', { name: /Lỗi/ }).focus();
      await page.keyboard.press('Enter');
      await tabTo(page, /^II\.12: /);
      await page.keyboard.press('Enter');
      await tabTo(page, 'Sửa');
      await page.keyboard.press('Enter');
      await page.getByText(/Đã sửa 1 chỗ/).waitFor();
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.hasAttribute('data-finding-action')))
        .toBe(true);
    });
  });

  it('previews, applies and goes back with Esc', async () => {
    await withScene({ scene: 'filled' }, async (page) => {
      await tabTo(page, 'Xem trước');
      await page.keyboard.press('Enter');
      expect(await focused(page)).toContain('Xem trước: ');
      await page.keyboard.press('Escape');
      await page.getByRole('tab', { name: 'Tổng quan' }).waitFor();
      await tabTo(page, 'Xem trước');
      await page.keyboard.press('Enter');
      await tabTo(page, /^Sửa \d+ chỗ$/);
      await page.keyboard.press('Enter');
      await page.getByText(/^Đã sửa \d+ chỗ/).waitFor();
    });
  });

  it('goes from the footer’s button through sign-in to the receipt', async () => {
    await withScene({ scene: 'valid' }, async (page) => {
      await page.evaluate(() => void (window.scene.host.token = null));
      await tabTo(page, 'Kiểm tra và gửi', 'Shift+Tab');
      await page.evaluate(() => void (window.scene.store.me = window.scene.store.me.bind(window.scene.store)));
      await page.keyboard.press('Enter');
      await page.getByLabel('Mã truy cập').waitFor();
      await tabTo(page, /^$/);
      await page.keyboard.type('token-btc');
      await page.keyboard.press('Enter');
      await page.getByText('mac-dinh.BTC.0001').waitFor();
      expect(await page.evaluate(() => document.body.innerHTML.includes('token-btc'))).toBe(false);
    });
  });

  it('explains what remains', async () => {
    await withScene({ scene: 'explain' }, async (page) => {
      await page.getByRole('button', { name: 'Gửi kèm giải trình' }).focus();
      await page.keyboard.press('Enter');
      await page.getByText('Chưa ghi giải trình').waitFor();
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
      await page.keyboard.type('Đang chờ văn bản của cơ quan phối hợp.');
      await tabTo(page, 'Gửi kèm giải trình');
      await page.keyboard.press('Enter');
      await page.getByText('mac-dinh.BTC.0001').waitFor();
    });
  });
});
