import chromium from '@sparticuz/chromium';
import { build } from 'esbuild';
import { chromium as playwright, type Browser, type Page } from 'playwright-core';
import { fileURLToPath } from 'node:url';

export type View = {
  scene: string;
  width?: number;
  height?: number;
  locale?: string;
  theme?: string;
  forcedColors?: boolean;
};

/** The gallery's page in one string: the pane, its words and the fixed data, bundled as the hosts bundle it. */
export async function galleryScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./page.tsx', import.meta.url))],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return outputFiles[0]?.text ?? '';
}

/** On Linux the Chromium that npm brought; elsewhere the installed Chrome. */
export async function launch(): Promise<Browser> {
  if (process.platform !== 'linux') return playwright.launch({ channel: 'chrome' });
  // Not its own arguments: with `--single-process` the browser ends with the first page that is closed.
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
}

const HTML = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Căn Cứ</title>
<style>html,body,#root{height:100%;margin:0}</style></head><body><div id="root"></div><script src="/gallery.js"></script></body></html>`;

/** A page on which scenes are shown one after the other. */
export async function openPage(browser: Browser, script: string, deviceScaleFactor: number): Promise<Page> {
  const page = await browser.newPage({ deviceScaleFactor, reducedMotion: 'reduce' });
  await page.route('**/*', (route) =>
    route.request().url().endsWith('/gallery.js')
      ? route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: script })
      : route.fulfill({ contentType: 'text/html; charset=utf-8', body: HTML }),
  );
  return page;
}

export async function showScene(page: Page, view: View): Promise<void> {
  const { scene, width = 300, height = 700, locale = 'vi', theme = 'light', forcedColors = false } = view;
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ forcedColors: forcedColors ? 'active' : 'none' });
  await page.goto(`https://pane.test/?${new URLSearchParams({ scene, locale, theme })}`);
  await page.evaluate(() => window.ready);
}
