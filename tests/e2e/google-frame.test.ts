import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildGas } from '../../scripts/build-gas.ts';
import { launchBrowser } from '../../workbench/browser.ts';
import { modelFromXlsx, typeCell, type WorkbookModel } from '../../workbench/model/index.ts';
import { createSheetsStandIn, GOOGLE_SCRIPT_RUN, type SheetsStandIn } from '../../workbench/sheets/index.ts';

/** The addresses that Google uses: the editor's page, and a frame of a throw-away origin in it. */
const EDITOR = 'https://docs.google.com/spreadsheets/d/1-thu/edit';
const FRAME = 'https://n-abc123-0lu-script.googleusercontent.com/userCodeAppPanel';
const EDITOR_PAGE = `<!doctype html><style>body{margin:0}iframe{border:0;width:300px;height:600px}</style>
<iframe sandbox="allow-scripts allow-forms allow-popups" src="${FRAME}"></iframe>
<script>
addEventListener('message', async ({ source, data }) => {
  const answer = await run(data.fn, data.args);
  source.postMessage({ id: data.id, ...answer }, '*');
});
</script>`;
const BLANK = new URL('../../seeds/forms/pl4-2367/blank.xlsx', import.meta.url);

let browser: Browser;
let folder: string;
const built = (name: string) => readFile(join(folder, name), 'utf8');
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'can-cu-frame-'));
  await buildGas(folder);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Serves the two pages, stops every other request and remembers it. */
async function route(context: BrowserContext, sidebar: string): Promise<string[]> {
  const strangers: string[] = [];
  const html = (body: string) => ({ contentType: 'text/html; charset=utf-8', body });
  await context.route('**/*', async (request) => {
    const url = request.request().url();
    if (url === EDITOR) return request.fulfill(html(EDITOR_PAGE));
    if (url === FRAME) {
      return request.fulfill(html(sidebar.replace('<head>', () => `<head><script>${GOOGLE_SCRIPT_RUN}</script>`)));
    }
    strangers.push(url);
    return request.abort();
  });
  return strangers;
}

async function open() {
  const model = modelFromXlsx(new Uint8Array(await readFile(BLANK)));
  const standIn = createSheetsStandIn(model, {
    codeJs: await built('Code.js'),
    manifest: await built('appsscript.json'),
    sidebarHtml: await built('sidebar.html'),
    storeUrl: null,
    user: 'can-bo@example.gov.vn',
  });
  standIn.open();
  const { sidebar } = standIn.pressMenu('Mở Căn Cứ');
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' });
  const strangers = await route(context, sidebar!.html);
  await context.exposeBinding('run', async (_source, fn: string, args: unknown[]) => {
    try {
      return { ok: true, value: await standIn.call(fn, args) };
    } catch (error) {
      return { ok: false, error: (error as Error).message };
    }
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(EDITOR);
  const frame = page.frames().find((each) => each.url() === FRAME)!;
  await frame.getByText('nhận ra đủ 52 nhiệm vụ').waitFor();
  return { model, standIn, frame, strangers, errors, close: () => context.close() };
}

const reads = (standIn: SheetsStandIn) => standIn.log.runs.filter(({ name }) => name === 'rpc read').length;
const until = (ready: () => boolean) => expect.poll(ready, { timeout: 20_000 }).toBe(true);
const select = (frame: Frame, task: string) => frame.getByRole('button', { name: task, exact: true }).first().click();
const selected = ({ selection }: WorkbookModel) => selection.rect.top;

describe('the built sidebar at Google’s addresses, in a frame without an origin of its own', () => {
  it('opens, moves the selection, notices edits, and asks nobody but Code.js', async () => {
    const { model, standIn, frame, strangers, errors, close } = await open();
    expect(await frame.evaluate(() => self.origin)).toBe('null');
    expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(300);

    const before = selected(model);
    await select(frame, 'I.3');
    await until(() => selected(model) !== before);

    const read = reads(standIn);
    typeCell(model, model.active, selected(model), 5, 'Đã rà soát', { who: 'coauthor' });
    await until(() => reads(standIn) > read);

    expect(standIn.log.runs.filter(({ error }) => error !== null)).toEqual([]);
    expect(strangers).toEqual([]);
    expect(errors).toEqual([]);
    await close();
    await standIn.close();
  });
});
