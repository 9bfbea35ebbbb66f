import { chromium, type Browser } from 'playwright-core';

/** No calls to the browser maker's servers; no sandbox of its own, which cannot start for root in a container. */
const ARGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
];

/**
 * A headless Chromium: on Linux the one that npm brought (`@sparticuz/chromium`; its own arguments are for another place
 * and would switch web security off), elsewhere an installed Chrome or Edge.
 * `more`: arguments beside ours. Throws a sentence with the way to get one where there is none.
 */
export async function launchBrowser(more: string[] = []): Promise<Browser> {
  const args = [...ARGS, ...more];
  if (process.platform === 'linux') {
    const { default: bundled } = await import('@sparticuz/chromium');
    return chromium.launch({ executablePath: await bundled.executablePath(), args });
  }
  try {
    return await chromium.launch({ channel: 'chrome', args }).catch(() => chromium.launch({ channel: 'msedge', args }));
  } catch (cause) {
    throw new Error('Cần Google Chrome hoặc Microsoft Edge để chạy phần này: đề nghị cài một trong hai rồi chạy lại.', {
      cause,
    });
  }
}
