import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from '../workbench/browser.ts';
import { officerAt } from '../workbench/drive.ts';
import { startWorkbench } from '../workbench/server/start.ts';
import { buildAll, dist } from './build.ts';
import { root } from './run.ts';

/** Takes the pictures of README and the guides from the program as it is: `npm run screenshots`. */
const folder = join(root, 'docs', 'images');
await mkdir(folder, { recursive: true });
await buildAll();
const data = await mkdtemp(join(tmpdir(), 'can-cu-pictures-'));
const workbench = await startWorkbench({ root, dist, data: join(data, 'store'), port: 0 });
const browser = await launchBrowser();

async function open(host: 'excel' | 'sheets', sample: string) {
  const answer = await fetch(`${workbench.url}/api/sessions?host=${host}&sample=${sample}`, {
    method: 'POST',
    body: '{}',
  });
  const { id } = (await answer.json()) as { id: string };
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    deviceScaleFactor: 1.5,
    locale: 'vi-VN',
  });
  const page = await context.newPage();
  await page.goto(`${workbench.url}/s/${id}/`);
  const officer = officerAt(page);
  await officer.seesTheForm();
  const picture = (name: string) => page.screenshot({ path: join(folder, `${name}.png`) });
  return { officer, picture, close: () => context.close() };
}

try {
  const excel = await open('excel', '25-loi');
  await excel.officer.selects('F44');
  await excel.officer.opensTab(/^Nhiệm vụ V\.1$/);
  await excel.picture('excel');
  await excel.officer.opensTab(/^Lỗi/);
  await excel.picture('loi');
  await excel.close();

  const sheets = await open('sheets', 'bo-tai-chinh');
  await sheets.officer.submits(workbench.tokens.BTC ?? '', '');
  await sheets.picture('sheets-bien-nhan');
  await sheets.close();

  const coordinator = await browser.newPage({ viewport: { width: 1366, height: 768 }, deviceScaleFactor: 1.5 });
  await coordinator.goto(`${workbench.storeUrl}/coordinator`);
  await coordinator.getByLabel('Mã truy cập').fill(workbench.tokens.coordinator ?? '');
  await coordinator.getByRole('button', { name: 'Đăng nhập' }).click();
  await coordinator.getByRole('heading', { name: /cơ quan đã gửi/ }).waitFor();
  await coordinator.screenshot({ path: join(folder, 'tong-hop.png') });
} finally {
  await browser.close();
  await workbench.stop();
  await rm(data, { recursive: true, force: true });
}
