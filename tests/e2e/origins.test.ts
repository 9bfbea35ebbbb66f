import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { dist } from '../../scripts/build.ts';
import { root } from '../../scripts/run.ts';
import { officerAt } from '../../workbench/drive.ts';
import { fileResponse } from '../../workbench/server/static.ts';
import { useDesk } from './desk.ts';
import { hostPage } from './host-page.ts';

/**
 * The frames and origins of the real hosts, by routing: no shim in Excel's pane, and the sidebar in a sandbox on Google's
 * own names. Whatever asks for another address is refused and counted.
 */
const PANE = 'https://localhost:3000';
const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted';
const DOCS = 'https://docs.google.com';
/** The store's public name; the pane's own origin is the only one that its answers let in. */
const STORE = 'https://kho.can-cu.test';
const SANDBOX = 'https://n-abc123-0lu-script.googleusercontent.com';

const desk = useDesk({ paneOrigins: [PANE] });

type Answer = (url: URL, body: string | null) => Promise<Response> | Response | null;

/** Answers what `answer` knows, passes the store's name on to the store, and refuses the rest. */
async function routed(answer: Answer): Promise<{ context: BrowserContext; page: Page; refused: string[] }> {
  const context = await desk.browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' });
  const refused: string[] = [];
  await context.route('**/*', async (route) => {
    const request = route.request();
    const url = new URL(request.url());
    const found =
      url.origin === STORE
        ? await fetch(desk.workbench.storeUrl + url.pathname, {
            method: request.method(),
            headers: await request.allHeaders().then(({ host: _, ...headers }) => headers),
            body: request.postData(),
          })
        : await answer(url, request.postData());
    if (!found) {
      refused.push(url.href);
      return route.abort();
    }
    return route.fulfill({
      status: found.status,
      headers: Object.fromEntries(found.headers),
      body: Buffer.from(await found.arrayBuffer()),
    });
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  return { context, page, refused };
}

const html = (text: string) => new Response(text, { headers: { 'content-type': 'text/html; charset=utf-8' } });
const json = (value: unknown) =>
  new Response(JSON.stringify(value), { headers: { 'content-type': 'application/json' } });
const sessionCall = (session: string, door: string, body: string | null) =>
  fetch(`${desk.workbench.url}/s/${session}/${door}`, { method: 'POST', body });

async function session(host: 'excel' | 'sheets'): Promise<string> {
  const answer = await fetch(`${desk.workbench.url}/api/sessions?host=${host}&sample=bo-tai-chinh`, {
    method: 'POST',
    body: '{}',
  });
  return ((await answer.json()) as { id: string }).id;
}

describe('Excel: a frame on https://localhost:3000 with office.js from the CDN address', () => {
  it('goes from opening to a receipt', async () => {
    const id = await session('excel');
    const office = join(root, 'node_modules', '@microsoft', 'office-js', 'dist');
    const { page, refused, context } = await routed((url, body) => {
      if (url.href.startsWith(`${CDN}/`)) return fileResponse(office, url.pathname.slice('/lib/1/hosted/'.length));
      if (url.origin !== PANE) return null;
      if (url.pathname === '/host.html') return html(hostPage(PANE));
      if (url.pathname === '/xdm') return sessionCall(id, 'xdm', body);
      if (url.pathname === '/config.json') return json({ storeUrl: STORE });
      return fileResponse(join(dist, 'excel'), url.pathname.slice(1));
    });
    await page.goto(`${PANE}/host.html`);
    const officer = officerAt(page, page.frameLocator('#pane'));
    await officer.seesTheForm();
    expect(await officer.submits(desk.workbench.tokens.BTC ?? '', '')).toMatch(/^mac-dinh\.BTC\.\d+$/);
    expect(refused).toEqual([]);
    await context.close();
  });
});

describe('Google Sheets: the sidebar in its sandbox on googleusercontent.com', () => {
  it('goes from opening to a receipt, and asks no address by itself', async () => {
    const id = await session('sheets');
    const sidebar = await (await fetch(`${desk.workbench.url}/s/${id}/sidebar`)).text();
    const sheetPage = `<!doctype html><iframe id="pane" style="width:300px;height:700px" src="${SANDBOX}/userCodeAppPanel"
      sandbox="allow-downloads allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-scripts"></iframe>
      <script>
        window.addEventListener('message', async (event) => {
          const frame = document.getElementById('pane').contentWindow;
          if (event.source !== frame) return;
          const { id, fn, args } = event.data;
          const answer = await (await fetch('/gas', { method: 'POST', body: JSON.stringify({ fn, args }) })).json();
          frame.postMessage({ id, ...answer }, '*');
        });
      </script>`;
    const { page, refused, context } = await routed((url, body) => {
      if (url.href === `${DOCS}/spreadsheets/d/1`) return html(sheetPage);
      if (url.href === `${DOCS}/gas`) return sessionCall(id, 'gas', body);
      if (url.href === `${SANDBOX}/userCodeAppPanel`) return html(sidebar);
      return null;
    });
    await page.goto(`${DOCS}/spreadsheets/d/1`);
    const officer = officerAt(page, page.frameLocator('#pane'));
    await officer.seesTheForm();
    expect(await officer.submits(desk.workbench.tokens.BTC ?? '', '')).toMatch(/^mac-dinh\.BTC\.\d+$/);
    expect(refused.filter((url) => !url.endsWith('/favicon.ico'))).toEqual([]);
    await context.close();
  });
});
