import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser } from '../workbench/browser.ts';
import type { Officer } from '../workbench/drive.ts';
import { buildAll } from './build.ts';
import { root } from './run.ts';
import { atDesk, type Desk, type Host } from './try-out/desk.ts';

/** Takes the pictures of README and the guides from the program as it is: `npm run screenshots`. */
const folder = join(root, 'docs', 'images');
const MOST_BYTES = 150 * 1024;

/** Of the pane, sharp as PNG; of a whole page as JPEG, which would else be too heavy for a slow line. */
async function picture(file: `${string}.${'png' | 'jpg'}`, of: Page | Locator): Promise<void> {
  const path = join(folder, file);
  await of.screenshot(file.endsWith('.png') ? { path } : { path, type: 'jpeg', quality: 60 });
  const { size } = await stat(path);
  if (size > MOST_BYTES) throw new Error(`${file}: ${size} bytes, more than ${MOST_BYTES}`);
}

const paneOf = (officer: Officer) => officer.page.locator('#pane');

/** The form seen, the tour of the first opening put aside. */
async function ready(
  desk: Desk,
  sample: string,
  agency: string | null,
  host = desk.host,
): Promise<Officer & { session: string }> {
  const { officer, session } = await desk.opens(sample, host);
  await officer.seesTheForm();
  const skip = officer.button(/^Bỏ qua$/);
  if (await skip.isVisible()) await skip.click();
  if (agency !== null) await officer.signsIn(desk.workbench.tokens[agency] ?? '');
  return { ...officer, session };
}

async function mending(desk: Desk): Promise<void> {
  const officer = await ready(desk, '25-loi', null);
  await officer.selects('F44');
  await officer.opensTab(/^Nhiệm vụ V\.1$/);
  await picture(`${desk.host}.jpg`, officer.page);
  await officer.opensTab(/^Lỗi/);
  await picture(`${desk.host}-loi.png`, paneOf(officer));
  await officer.button(/^Sửa lỗi trình bày \(\d+\)$/).click();
  await officer.button(/^Sửa \d+ chỗ$/).waitFor();
  await picture(`${desk.host}-xem-truoc.png`, paneOf(officer));
}

async function submitting(desk: Desk): Promise<void> {
  const officer = await ready(desk, 'bo-tai-chinh', 'BTC');
  const number = await officer.submits('', '');
  await picture(`${desk.host}-bien-nhan.png`, paneOf(officer));
  if (desk.host === 'sheets') await coordinator(desk, officer.page);
  await officer.button('Về tổng quan').click();
  await desk.returns(number, 'V.4', 'note', 'Đề nghị nêu đơn vị đầu mối.');
  await officer.button('Trình đơn').click();
  await officer.pane.getByRole('menuitem', { name: 'Kiểm tra', exact: true }).click();
  await officer.pane.getByText('Trả lại để hoàn thiện').waitFor();
  await officer.button('Xem').first().click();
  await officer.pane.getByText('Đề nghị nêu đơn vị đầu mối.').waitFor();
  await picture(`${desk.host}-tra-lai.png`, paneOf(officer));
}

async function waiting(desk: Desk): Promise<void> {
  const officer = await ready(desk, 'bo-tai-chinh', 'BTC');
  await desk.offline(officer, officer.session, true);
  await officer.button('Kiểm tra và gửi').click();
  await officer.pane.getByText('Chưa gửi được, đã giữ trong tệp').waitFor();
  await picture(`${desk.host}-cho-gui.png`, paneOf(officer));
}

async function differing(desk: Desk): Promise<void> {
  const other = desk.host === 'excel' ? 'sheets' : 'excel';
  const theirs = await ready(desk, 'hai-phong', 'T31-2025', other);
  const mine = await ready(desk, 'hai-phong', 'T31-2025');
  await theirs.types('G46', 'Đã họp với đơn vị phối hợp ngày 20/11/2026');
  await theirs.opensTab(/^Tổng quan$/);
  await theirs.button('Đồng bộ').click();
  await theirs.pane.getByText(/^Đã đồng bộ với cơ quan lúc/).waitFor();
  await mine.types('G46', 'Đang chờ ý kiến đơn vị phối hợp');
  await mine.button('Kiểm tra và gửi').click();
  await mine.pane.getByRole('heading', { name: 'Chỗ sửa khác nhau' }).waitFor();
  await picture(`${desk.host}-khac-nhau.png`, paneOf(mine));
}

async function coordinator({ workbench }: Desk, beside: Page): Promise<void> {
  const page = await beside.context().newPage();
  await page.goto(`${workbench.storeUrl}/coordinator`);
  await page.getByLabel('Mã truy cập').fill(workbench.tokens.coordinator ?? '');
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByRole('heading', { name: /cơ quan đã gửi/ }).waitFor();
  await picture('tong-hop.jpg', page);
  await page.close();
}

async function takeAll(browser: Browser): Promise<void> {
  for (const host of ['excel', 'sheets'] satisfies Host[])
    for (const scene of [mending, submitting, waiting, differing]) await atDesk(browser, host, scene);
}

await mkdir(folder, { recursive: true });
await buildAll();
const browser = await launchBrowser();
try {
  await takeAll(browser);
} finally {
  await browser.close();
}
