import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { buildAll, dist } from '../../scripts/build.ts';
import { root } from '../../scripts/run.ts';
import { launchBrowser } from '../../workbench/browser.ts';
import { startWorkbench } from '../../workbench/server/start.ts';
import type { Line } from '../table.ts';
import { cachingServer } from './caching-server.ts';

/** An officer's machine is about so much slower than this one. */
const SLOW_DOWN = 4;
const MOST_MS = { usable: 2000, card: 100 };
/** Chromium keeps compiled code from the second run of a script on. */
const WARMING = 3;
const CELLS = ['E9', 'E10', 'E11', 'E9', 'E10', 'E11', 'E9'];

/** Notes in each frame when the overview stands, and how long the card's tab takes after the host told of a selection. */
const WATCH = `
  addEventListener('message', () => { window.told ??= performance.now(); }, true);
  new MutationObserver(() => {
    if (window.usable === undefined && document.querySelector('#tab-body section')) window.usable = performance.now();
    const name = document.querySelector('#tab-task')?.textContent;
    if (window.told !== undefined && window.shown !== undefined && name !== window.shown) window.took ??= performance.now() - window.told;
  }).observe(document, { subtree: true, childList: true, characterData: true });
`;

type Watched = { usable?: number; told?: number; took?: number; shown?: string };

/** The pane before the real office.js in Chromium, from a warm cache, on a machine as fast as this one and on a slow one. */
export async function benchPane(): Promise<Line[]> {
  if (!existsSync(join(dist, 'excel/taskpane.html'))) await buildAll();
  const data = await mkdtemp(join(tmpdir(), 'can-cu-bench-'));
  const workbench = await startWorkbench({ root, dist, data, port: 0 });
  const server = await cachingServer(workbench.url, dist);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' });
    await page.addInitScript(WATCH);
    for (let i = 0; i < WARMING; i++) await usable(page, server.url);
    const fast = { usable: await usable(page, server.url), card: await card(page) };
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
    const slow = { usable: await usable(page, server.url), card: await card(page) };
    return [
      line('usable, CPU 4 times slower', slow.usable, 'at most', MOST_MS.usable, '≤ 1'),
      line('usable, CPU 4 times slower', slow.usable, 'this machine', fast.usable),
      line('row card after a selection, CPU 4 times slower', slow.card, 'at most', MOST_MS.card, '≤ 1'),
      line('row card after a selection, CPU 4 times slower', slow.card, 'this machine', fast.card),
    ];
  } finally {
    await browser.close();
    await server.stop();
    await workbench.stop();
    await rm(data, { recursive: true, force: true });
  }
}

const line = (what: string, value: number, against: string, peer: number, goal?: string): Line => ({
  what: `Pane ${what}`,
  ...{ value, against, peer, unit: 'ms' },
  ...(goal === undefined ? {} : { goal }),
});

/** From the start of the pane's page to its first verdict. */
async function usable(page: Page, url: string): Promise<number> {
  const answer = await fetch(`${url}/api/sessions?host=excel&sample=25-loi`, { method: 'POST', body: '{}' });
  const { id } = (await answer.json()) as { id: string };
  await page.goto(`${url}/s/${id}/`);
  const pane = await paneOf(page);
  await pane.waitForFunction(() => (window as Watched).usable !== undefined, undefined, { timeout: 60_000 });
  return pane.evaluate(() => (window as Watched).usable ?? NaN);
}

/** The middle of several selections in the sheet, each from the host's message to the card's new name. */
async function card(page: Page): Promise<number> {
  const pane = await paneOf(page);
  const took: number[] = [];
  for (const address of CELLS) {
    await pane.evaluate(() => {
      const watched = window as Watched;
      watched.shown = document.querySelector('#tab-task')?.textContent ?? '';
      delete watched.told;
      delete watched.took;
    });
    await page.locator(`#grid td[data-row="${address.slice(1)}"][data-col="5"]`).click();
    await pane.waitForFunction(() => (window as Watched).took !== undefined, undefined, { timeout: 60_000 });
    took.push(await pane.evaluate(() => (window as Watched).took ?? NaN));
  }
  return took.sort((a, b) => a - b)[Math.floor(took.length / 2)] ?? NaN;
}

async function paneOf(page: Page) {
  const element = await page.waitForSelector('#pane iframe', { state: 'attached' });
  const frame = await element.contentFrame();
  if (!frame) throw new Error('The workbench shows no pane.');
  return frame;
}
