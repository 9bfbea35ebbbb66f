import { strFromU8, unzipSync } from 'fflate';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Officer } from '../../workbench/drive.ts';
import { useDesk } from './desk.ts';
import { inviteOfficer, signsIn } from './invited.ts';

const desk = useDesk();
const EXPLANATION = 'Đang chờ văn bản của cơ quan phối hợp.';
/** Access and refresh tokens, and page sessions. */
const TOKEN = /cancu_\d+_[A-Za-z0-9_-]{20,}/;
const DEVICE_CODE = /"device_code\\*":\\*"([^"\\]+)/g;

let login: string;
beforeAll(async () => {
  const newPage = async () => {
    const page = await (await desk.browser.newContext({ locale: 'vi-VN' })).newPage();
    page.setDefaultTimeout(60_000);
    return page;
  };
  login = await inviteOfficer({ storeUrl: desk.workbench.storeUrl, data: join(desk.data, 'store'), newPage }, 'BTC');
});

/** Every answer that the page, and the pane in it, get from here on. */
function answersTo(page: Page): Promise<string>[] {
  const answers: Promise<string>[] = [];
  page.on('response', (response) => {
    const isStream = response.headers()['content-type']?.startsWith('text/event-stream');
    // The workbench's own page lists the demo codes; what it is told of them is not the pane's.
    if (!isStream && !response.url().endsWith('/api/setup')) answers.push(response.text().catch(() => ''));
  });
  return answers;
}

/** Presses the one button and signs in on the store's page; answers that page once the person has allowed the program. */
async function signsInByPage(officer: Officer): Promise<Page> {
  await officer.button('Kiểm tra và gửi').click();
  await officer.button('Đăng nhập bằng tài khoản').click();
  const code = await officer.pane.getByText(/^[A-Z]{4}-[A-Z]{4}$/).innerText();
  await officer.pane.getByText(`${new URL(desk.workbench.storeUrl).host}/thiet-bi`).waitFor();
  const opened = officer.page.waitForEvent('popup');
  await officer.pane.getByRole('link', { name: 'Mở trang xác nhận' }).click();
  const page = await opened;
  page.setDefaultTimeout(60_000);
  await signsIn(page, login);
  await page.getByRole('heading', { name: 'Cho phép đăng nhập?' }).waitFor();
  expect(await page.locator('.user-code').innerText()).toBe(code);
  expect(new URL(page.url()).origin).toBe(desk.workbench.storeUrl);
  await page.getByRole('button', { name: 'Cho phép' }).click();
  await page.getByRole('heading', { name: 'Đã cho phép' }).waitFor();
  return page;
}

describe.each([
  ['excel', 'Căn Cứ trong Excel'],
  ['sheets', 'Căn Cứ trong Google Trang tính'],
] as const)('signing in with an account in %s', (host, program) => {
  it('shows a code, goes on to the receipt once it is allowed, keeps no secret, and signs out', async () => {
    const { officer, session, errors } = await desk.opens(host, 'bo-tai-chinh');
    officer.page.setDefaultTimeout(60_000);
    const answers = answersTo(officer.page);
    await officer.seesTheForm();
    const page = await signsInByPage(officer);
    await officer.explains(EXPLANATION, officer.pane.getByRole('heading', { name: 'Biên nhận' }));
    await officer.pane.getByText(/^mac-dinh\.BTC\.\d{4}$/).waitFor();

    const heard = (await Promise.all(answers)).join('\n');
    const deviceCodes = [...heard.matchAll(DEVICE_CODE)].map((match) => match[1] ?? '');
    expect(deviceCodes).toHaveLength(1);
    if (host === 'sheets') {
      // They stay with Apps Script; the sidebar has a word that stands in for them.
      expect(deviceCodes[0]).not.toMatch(/^[A-Za-z0-9_-]{43}$/);
      expect(heard).not.toMatch(TOKEN);
      expect(await officer.pane.locator(':root').innerHTML()).not.toMatch(TOKEN);
    } else {
      expect(heard).toMatch(TOKEN);
    }
    const parts = Object.entries(unzipSync(await desk.saved(session))).map(
      ([name, bytes]) => [name, strFromU8(bytes, true)] as const,
    );
    const logs = await desk.storeLogs();
    const calls = await officer.page.locator('#log').innerHTML();
    for (const [name, text] of [...parts, ['the log', logs], ['the calls', calls]] as const) {
      expect(text, name).not.toMatch(TOKEN);
      expect(text, name).not.toContain(deviceCodes[0]);
    }

    await page.goto(`${desk.workbench.storeUrl}/tai-khoan`);
    await page.getByRole('rowheader', { name: program }).waitFor();
    await officer.button('Về tổng quan').click();
    await officer.button('Trình đơn').click();
    await officer.pane.getByRole('menuitem', { name: 'Đăng xuất' }).click();
    await officer.pane.getByText('Đã đăng xuất.').waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Chương trình đang đăng nhập' }).waitFor();
    expect(await page.getByRole('rowheader', { name: program }).count()).toBe(0);
    expect(errors).toEqual([]);
  });
});
