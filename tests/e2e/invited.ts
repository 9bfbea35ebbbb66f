import type { Page } from 'playwright-core';
import { TOTP } from 'otpauth';
import { run } from '../store/support/process.ts';

const PASSWORD = 'một câu đủ dài để nhớ';

type Where = { storeUrl: string; data: string; newPage(): Promise<Page> };

/**
 * An officer's account as an administrator makes it: the store's command line gives the first administrator a link, who
 * sets a password and the second factor and invites the officer, who takes up that link. Answers the officer's login.
 */
export async function inviteOfficer({ storeUrl, data, newPage }: Where, agency: string): Promise<string> {
  const { code, stdout, stderr } = await run(['administrator', '--data', data]);
  if (code !== 0) throw new Error(stderr);
  const administrator = await newPage();
  await takesUpLink(administrator, storeUrl + stdout.trim());
  await signsIn(administrator, 'quan-tri');
  const secret = (await administrator.locator('.secret').innerText()).replaceAll(' ', '');
  await administrator.getByLabel('6 chữ số').fill(new TOTP({ secret }).generate());
  await administrator.getByRole('button', { name: 'Bật xác thực hai bước' }).click();
  await administrator.getByRole('link', { name: 'Đã cất mã, tiếp tục' }).click();

  const login = `can-bo.${agency.toLowerCase()}`;
  await administrator.getByLabel('Họ và tên').fill('Nguyễn Minh Đức');
  await administrator.getByLabel('Tên đăng nhập').fill(login);
  await administrator.getByLabel('Vai trò', { exact: true }).selectOption({ label: 'Cán bộ lập báo cáo' });
  await administrator.getByLabel('Cơ quan (').selectOption(agency);
  await administrator.getByRole('button', { name: 'Tạo lời mời' }).click();
  const link = await administrator.locator('code.secret').innerText();
  await administrator.context().close();

  const officer = await newPage();
  await takesUpLink(officer, link);
  await officer.context().close();
  return login;
}

async function takesUpLink(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Mật khẩu mới', { exact: false }).first().fill(PASSWORD);
  await page.getByLabel('Nhập lại mật khẩu mới').fill(PASSWORD);
  await page.getByRole('button', { name: 'Đặt mật khẩu' }).click();
  await page.getByRole('link', { name: 'Đăng nhập' }).click();
}

/** On the sign-in page, which is open already. */
export async function signsIn(page: Page, login: string): Promise<void> {
  await page.getByLabel('Tên đăng nhập').fill(login);
  await page.getByLabel('Mật khẩu').fill(PASSWORD);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
}
