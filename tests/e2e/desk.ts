import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from '../../workbench/browser.ts';
import { officerAt, type Officer } from '../../workbench/drive.ts';
import { startWorkbench, type Workbench } from '../../workbench/server/start.ts';
import { buildAll, dist } from '../../scripts/build.ts';
import { root } from '../../scripts/run.ts';

export type Desk = {
  workbench: Workbench;
  browser: Browser;
  data: string;
  /** Opens a sample (or a file of one's own) in a fresh browser context, so that nothing is remembered. */
  opens(
    host: 'excel' | 'sheets',
    sample: string | Uint8Array,
  ): Promise<{ officer: Officer; session: string; errors: string[] }>;
  /** The workbook as it would be saved now. */
  saved(session: string): Promise<Uint8Array>;
  /** Flips one of the page's switches for trouble. */
  trouble(session: string, id: string, on: boolean): Promise<void>;
  coordinator(): Promise<Page>;
  /** Everything that the store keeps in text files: its logs. */
  storeLogs(): Promise<string>;
};

/** A store, a workbench and a browser for the tests of one file. */
export function useDesk(options: { paneOrigins?: string[] } = {}): Desk {
  const desk = {} as Desk;
  beforeAll(async () => {
    if (!existsSync(join(dist, 'excel', 'taskpane.html')) || !existsSync(join(dist, 'gas', 'Code.js')))
      await buildAll();
    const data = await mkdtemp(join(tmpdir(), 'can-cu-e2e-'));
    const workbench = await startWorkbench({ root, dist, data: join(data, 'store'), port: 0, ...options });
    const browser = await launchBrowser();
    Object.assign(desk, made(workbench, browser, data));
  });
  afterAll(async () => {
    await desk.browser?.close();
    await desk.workbench?.stop();
    if (desk.data) await rm(desk.data, { recursive: true, force: true });
  });
  return desk;
}

function made(workbench: Workbench, browser: Browser, data: string): Desk {
  const post = async (path: string, body: BodyInit) => {
    const answer = await fetch(workbench.url + path, { method: 'POST', body });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.json() as Promise<Record<string, string>>;
  };
  const newPage = async (errors: string[]) => {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    return page;
  };
  return {
    workbench,
    browser,
    data,
    async opens(host, sample) {
      const isFile = typeof sample !== 'string';
      const query = isFile ? `host=${host}&name=cua-toi.xlsx` : `host=${host}&sample=${sample}`;
      const { id: session = '' } = await post(`/api/sessions?${query}`, isFile ? new Blob([sample as BlobPart]) : '{}');
      const errors: string[] = [];
      const page = await newPage(errors);
      await page.goto(`${workbench.url}/s/${session}/`);
      return { officer: officerAt(page), session, errors };
    },
    saved: async (session) => new Uint8Array(await (await fetch(`${workbench.url}/s/${session}/save`)).arrayBuffer()),
    trouble: async (session, id, on) => void (await post(`/s/${session}/trouble`, JSON.stringify({ id, on }))),
    async coordinator() {
      const page = await newPage([]);
      await page.goto(`${workbench.storeUrl}/coordinator`);
      await page.getByLabel('Mã truy cập').fill(workbench.tokens.coordinator ?? '');
      await page.getByRole('button', { name: 'Đăng nhập' }).click();
      return page;
    },
    async storeLogs() {
      const files = await readdir(join(data, 'store'), { recursive: true });
      const logs = files.filter((file) => file.endsWith('.log'));
      return (await Promise.all(logs.map((file) => readFile(join(data, 'store', file), 'utf8')))).join('\n');
    },
  };
}
