import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from '../../../workbench/browser.ts';

export type View = {
  scene: string;
  host?: 'excel' | 'sheets';
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

/** Letters and colours are drawn alike whatever the machine's own settings are. */
export const launch = (): Promise<Browser> => launchBrowser(['--disable-lcd-text', '--force-color-profile=srgb']);

/** As wide as Segoe UI, which most machines lack; it comes with npm. */
const FACES = { 400: 'DejaVuSansCondensed.ttf', 600: 'DejaVuSansCondensed-Bold.ttf' };
const FACE_RULES = Object.entries(FACES)
  .map(([weight, file]) => `@font-face{font-family:Gallery;font-weight:${weight};src:url(/${file})}`)
  .join('');

const HTML = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Căn Cứ</title>
<style>html,body,#root{height:100%;margin:0}${FACE_RULES}*{font-family:Gallery!important}</style></head>
<body><div id="root"></div><script src="/gallery.js"></script></body></html>`;

/** A page on which scenes are shown one after the other; it never reaches a network. */
export async function openPage(browser: Browser, script: string, deviceScaleFactor: number): Promise<Page> {
  const page = await browser.newPage({ deviceScaleFactor, reducedMotion: 'reduce', locale: 'vi-VN' });
  const { resolve } = createRequire(import.meta.url);
  await page.route('**/*', async (route) => {
    const file = new URL(route.request().url()).pathname.slice(1);
    if (file === 'gallery.js') return route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: script });
    if (!Object.values(FACES).includes(file)) return route.fulfill({ contentType: 'text/html', body: HTML });
    return route.fulfill({ contentType: 'font/ttf', body: await readFile(resolve(`dejavu-fonts-ttf/ttf/${file}`)) });
  });
  return page;
}

export async function showScene(page: Page, view: View): Promise<void> {
  const {
    scene,
    host = 'excel',
    width = 300,
    height = 700,
    locale = 'vi',
    theme = 'light',
    forcedColors = false,
  } = view;
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ forcedColors: forcedColors ? 'active' : 'none' });
  await page.goto(`https://pane.test/?${new URLSearchParams({ scene, host, locale, theme })}`);
  await page.evaluate(() => window.ready);
}
