import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WIDTH = 360;

/** A telephone; without script as the store's pages are meant, or with it for the judge of `isSound`. */
export const phone = (browser: Browser, javaScriptEnabled: boolean): Promise<BrowserContext> =>
  browser.newContext({
    viewport: { width: WIDTH, height: 740 },
    locale: 'vi-VN',
    javaScriptEnabled,
    bypassCSP: javaScriptEnabled,
  });

/** The same page once more where the driver's script may run: the officer's own browser runs none. */
export async function isSound(page: Page, judge: BrowserContext): Promise<void> {
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
