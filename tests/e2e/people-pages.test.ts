import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DeviceAuthorization } from '../../core/wire/people.ts';
import { oauth, PASSWORD, personOf } from '../store/support/people.ts';
import { useServedStore } from './served-store.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const served = useServedStore();

/** A telephone; axe is put in by the driver, the pages themselves run no script. */
async function phone(): Promise<Page> {
  const context = await served.browser.newContext({
    viewport: { width: 360, height: 740 },
    locale: 'vi-VN',
    bypassCSP: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  return page;
}

async function isSound(page: Page) {
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width, `${page.url()} is too wide`).toBeLessThanOrEqual(360);
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    const { axe: tool } = window as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations: found } = await tool.run({ resultTypes: ['violations'] });
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
  expect(violations, page.url()).toEqual([]);
}

/** Tabs until the focus is on what `selector` names, as somebody without a mouse does. */
async function tabTo(page: Page, selector: string) {
  for (let i = 0; i < 40; i += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
  }
  throw new Error(`Tab never comes to ${selector}`);
}

describe('on a telephone of 360 px, by keyboard alone', () => {
  it('an officer signs in and lets a program in', async () => {
    const { login } = await personOf(served.store, { agency: 'BTC', role: 'officer' });
    const asked = DeviceAuthorization.parse(
      await (await oauth(served.store, 'device_authorization', { client_id: 'excel' })).json(),
    );
    const page = await phone();
    await page.goto(`${served.url}/thiet-bi?ma=${asked.user_code}`);
    await isSound(page);
    await tabTo(page, '#login');
    await page.keyboard.type(login);
    await tabTo(page, '#password');
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.user-code');
    expect(await page.textContent('.user-code')).toBe(asked.user_code);
    await isSound(page);
    await tabTo(page, 'button[value="dong-y"]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('h1:text("Đã cho phép")');
    await page.goto(`${served.url}/tai-khoan`);
    await isSound(page);
    await page.context().close();
  });

  it('an administrator sets up the second factor and comes to the people', async () => {
    const { login } = await personOf(served.store, { role: 'administrator' });
    const page = await phone();
    await page.goto(`${served.url}/dang-nhap`);
    await tabTo(page, '#login');
    await page.keyboard.type(login);
    await tabTo(page, '#password');
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.qr svg');
    await isSound(page);
    const secret = ((await page.textContent('.secret')) ?? '').replaceAll(' ', '');
    await page.focus('#code');
    await page.keyboard.type(new TOTP({ secret }).generate());
    await page.keyboard.press('Enter');
    await page.waitForSelector('.codes');
    await isSound(page);
    await tabTo(page, '.card p a');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#invite');
    await isSound(page);
    await page.context().close();
  });
});
