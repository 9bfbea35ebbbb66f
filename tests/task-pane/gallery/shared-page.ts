import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { galleryScript, launch, openPage } from './gallery.ts';

/** One page for all tests of a file: each scene is shown in it anew. */
export function useGalleryPage(take: (page: Page) => void): void {
  let browser: Browser;
  beforeAll(async () => {
    const [launched, script] = await Promise.all([launch(), galleryScript()]);
    browser = launched;
    take(await openPage(browser, script, 1));
  }, 60_000);
  afterAll(() => browser?.close());
}
