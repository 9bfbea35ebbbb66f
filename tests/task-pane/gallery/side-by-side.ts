import type { Browser, Page } from 'playwright-core';
import { openPage } from './gallery.ts';

/** As many as two cores can bear. */
const PAGES = 2;

/** Works through a list on several pages of one browser. */
export async function sideBySide<T>(
  browser: Browser,
  script: string,
  all: T[],
  work: (page: Page, each: T) => Promise<void>,
): Promise<void> {
  const left = [...all];
  const one = async () => {
    const page = await openPage(browser, script, 1);
    page.setDefaultTimeout(60_000);
    for (let each = left.shift(); each !== undefined; each = left.shift()) await work(page, each);
    await page.close();
  };
  await Promise.all(Array.from({ length: PAGES }, one));
}
