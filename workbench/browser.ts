import { chromium, type Browser } from 'playwright-core';

/**
 * A headless Chromium: on Linux the one that npm brought (`@sparticuz/chromium`), elsewhere an installed Chrome or Edge.
 * Throws a sentence with the way to get one where there is none.
 */
export async function launchBrowser(): Promise<Browser> {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
  if (process.platform === 'linux') {
    const { default: bundled } = await import('@sparticuz/chromium');
    return chromium.launch({
      executablePath: await bundled.executablePath(),
      // Run by root in containers, where Chromium's own sandbox cannot start.
      args: [...bundled.args.filter((arg) => !arg.startsWith('--headless')), '--no-sandbox', ...quiet],
      headless: true,
    });
  }
  for (const channel of ['chrome', 'msedge']) {
    try {
      return await chromium.launch({ channel, args: quiet });
    } catch (error) {
      if (channel === 'msedge') {
        throw new Error(
          'Cần Google Chrome hoặc Microsoft Edge để chạy phần này: đề nghị cài một trong hai rồi chạy lại.',
          { cause: error },
        );
      }
    }
  }
  throw new Error('unreachable');
}
