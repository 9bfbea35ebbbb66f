import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { root } from '../../scripts/run.ts';
import { PASSWORD, personOf } from '../store/support/people.ts';
import { useServedStore } from './served-store.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WIDTH = 360;

const served = useServedStore();

const phone = (javaScriptEnabled: boolean): Promise<BrowserContext> =>
  served.browser.newContext({
    viewport: { width: WIDTH, height: 740 },
    locale: 'vi-VN',
    javaScriptEnabled,
    bypassCSP: javaScriptEnabled,
  });

/** The same page once more where the driver's script may run: the officer's own browser runs none. */
async function isSound(page: Page, judge: BrowserContext): Promise<void> {
  await judge.addCookies(await page.context().cookies());
  const twin = await judge.newPage();
  twin.setDefaultTimeout(60_000);
  await twin.goto(page.url());
  expect(await twin.evaluate(() => document.documentElement.scrollWidth), `${page.url()} is too wide`).toBe(WIDTH);
  await twin.evaluate(axe);
  const violations = await twin.evaluate(async () => {
    const { axe: tool } = window as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations: found } = await tool.run({ resultTypes: ['violations'] });
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
  expect(violations, page.url()).toEqual([]);
  await twin.close();
}

it('takes a file from a telephone without script, says what is wrong with it, and gives the receipt', async () => {
  const { login } = await personOf(served.store, { agency: 'BTC', role: 'officer' });
  const [context, judge] = await Promise.all([phone(false), phone(true)]);
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);

  await page.goto(`${served.url}/dang-nhap`);
  await page.getByLabel('Tên đăng nhập').fill(login);
  await page.getByLabel('Mật khẩu').fill(PASSWORD);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByRole('link', { name: 'Nộp báo cáo bằng tệp' }).click();
  await page.getByRole('heading', { name: 'Nộp Phụ lục IV bằng tệp' }).waitFor();
  await isSound(page, judge);

  await page.getByLabel('Tệp bảng tính').setInputFiles(join(root, 'seeds/samples/bo-tai-chinh-day-du.xlsx'));
  await page.getByRole('button', { name: 'Kiểm tra' }).click();
  await page.getByText(/52 nhiệm vụ, .*thuộc phạm vi/).waitFor();
  await page.getByRole('heading', { name: 'bo-tai-chinh-day-du.xlsx' }).waitFor();
  await isSound(page, judge);

  const why = page.getByLabel('Giải trình');
  if (await why.isVisible()) await why.fill('Đang chờ văn bản của cơ quan phối hợp.');
  await page.getByLabel('Người lập biểu').fill('Nguyễn Minh Đức');
  await page.getByRole('button', { name: 'Gửi', exact: true }).click();
  await page
    .getByText(/mac-dinh\.BTC\.\d{4}/)
    .first()
    .waitFor();
  expect(new URL(page.url()).pathname).toMatch(/^\/bien-nhan\/mac-dinh\.BTC\.\d{4}$/);
  await isSound(page, judge);

  await page.getByRole('link', { name: 'Tài khoản' }).first().click();
  await page.getByRole('link', { name: 'Nộp báo cáo bằng tệp' }).waitFor();
  await Promise.all([context.close(), judge.close()]);
});
