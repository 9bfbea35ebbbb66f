import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePackage } from '../../scripts/package/package.ts';
import { officerAt } from '../../workbench/drive.ts';
import { fileResponse } from '../../workbench/server/static.ts';
import { useDesk } from './desk.ts';
import { hostPage } from './host-page.ts';

const PANE = 'https://bang.can-cu.test';
const STORE = 'https://kho.can-cu.test';

const desk = useDesk({ paneOrigins: [PANE] });
const folder = await mkdtemp(join(tmpdir(), 'can-cu-package-e2e-'));
const made = (name: string) => join(folder, name, 'web');

beforeAll(async () => {
  const options = { storeUrl: STORE, paneUrl: PANE, out: null };
  await makePackage(join(folder, 'closed'), { ...options, selfHostOfficeJs: true });
  await makePackage(join(folder, 'open'), { ...options, selfHostOfficeJs: false });
}, 180_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

type Found = Response | 'never' | null;

/** A page on which the package's files are at their address, the store at its own, and everything else is as `other` says. */
async function openPage(web: string, other: (url: URL, body: string | null) => Promise<Found> | Found) {
  const context = await desk.browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' });
  const foreign: string[] = [];
  await context.route('**/*', async (route) => {
    const request = route.request();
    const url = new URL(request.url());
    const own = url.origin === PANE ? await fileResponse(web, url.pathname.slice(1)) : null;
    const found = own?.status === 200 ? own : await other(url, request.postData());
    if (found === 'never') return;
    if (found === null) {
      foreign.push(url.href);
      return route.abort();
    }
    const body = Buffer.from(await found.arrayBuffer());
    return route.fulfill({ status: found.status, headers: Object.fromEntries(found.headers), body });
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  return { page, foreign, close: () => context.close() };
}

const html = (text: string) => new Response(text, { headers: { 'content-type': 'text/html; charset=utf-8' } });

async function openSession(): Promise<string> {
  const address = `${desk.workbench.url}/api/sessions?host=excel&sample=bo-tai-chinh`;
  return ((await (await fetch(address, { method: 'POST', body: '{}' })).json()) as { id: string }).id;
}

describe('a ministry without the Internet', () => {
  it('opens the pane with its own office.js and asks no foreign address', async () => {
    const session = await openSession();
    const { page, foreign, close } = await openPage(made('closed'), (url, body) => {
      if (url.href === `${PANE}/host.html`) return html(hostPage(PANE));
      if (url.href !== `${PANE}/xdm`) return null;
      return fetch(`${desk.workbench.url}/s/${session}/xdm`, { method: 'POST', body });
    });
    const refused = refusedByPolicy(page);
    await page.goto(`${PANE}/host.html`);
    await officerAt(page, page.frameLocator('#pane')).seesTheForm();
    expect(foreign.filter((url) => !url.startsWith(`${PANE}/`))).toEqual([]);
    expect(refused).toEqual([]);
    await close();
  });
});

describe('a network that holds office.js back', () => {
  it.each([
    ['for ever', 'never' as const],
    ['with an error', null],
  ])('%s still shows within 5 s what to do', async (_, answer) => {
    const { page, close } = await openPage(made('open'), (url) =>
      url.pathname.endsWith('/office.js') ? answer : null,
    );
    await page.goto(`${PANE}/taskpane.html`, { waitUntil: 'commit' });
    await page.getByText('Đề nghị báo bộ phận công nghệ').waitFor({ state: 'visible', timeout: 5_000 });
    await close();
  });
});

/** What the content policy keeps the page from asking for at all. */
function refusedByPolicy(page: Page): string[] {
  const found: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) found.push(message.text());
  });
  return found;
}
