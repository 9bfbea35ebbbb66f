import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { it } from 'vitest';
import { root } from '../../scripts/run.ts';
import { PASSWORD, personOf } from '../store/support/people.ts';
import { useServedStore } from './served-store.ts';
import { isSound, phone } from './telephone.ts';

const served = useServedStore();

async function signsIn(page: Page, login: string): Promise<void> {
  page.setDefaultTimeout(60_000);
  await page.goto(`${served.url}/dang-nhap`);
  await page.getByLabel('Tên đăng nhập').fill(login);
  await page.getByLabel('Mật khẩu').fill(PASSWORD);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByRole('link', { name: 'Ký duyệt trước khi gửi' }).click();
}

it('an approver asks for sign-off, an officer sends a file, the approver signs it on a telephone without script', async () => {
  const [approver, officer] = await Promise.all(
    (['approver', 'officer'] as const).map((role) => personOf(served.store, { agency: 'BTC', role })),
  );
  const [chief, clerk, judge] = await Promise.all([
    phone(served.browser, false),
    phone(served.browser, false),
    phone(served.browser, true),
  ]);
  const desk = await chief.newPage();
  await signsIn(desk, approver!.login);
  await desk.getByRole('heading', { name: 'Quy định của cơ quan' }).waitFor();
  await desk.getByLabel('Cần người duyệt ký duyệt trước khi gửi').check();
  await desk.getByRole('button', { name: 'Lưu quy định' }).click();
  await isSound(desk, judge);

  const page = await clerk.newPage();
  await signsIn(page, officer!.login);
  await page.goto(`${served.url}/nop`);
  await page.getByLabel('Tệp bảng tính').setInputFiles(join(root, 'seeds/samples/bo-tai-chinh-day-du.xlsx'));
  await page.getByRole('button', { name: 'Kiểm tra' }).click();
  const why = page.getByLabel('Giải trình');
  await page.getByRole('button', { name: 'Gửi', exact: true }).waitFor();
  if (await why.isVisible()) await why.fill('Đang chờ văn bản của cơ quan phối hợp.');
  await page.getByRole('button', { name: 'Gửi', exact: true }).click();
  await page.getByRole('heading', { name: 'Chờ ký duyệt' }).waitFor();
  await page.getByText('Chưa được gửi, chưa có biên nhận.').waitFor();
  await isSound(page, judge);

  await desk.goto(`${served.url}/ky-duyet`);
  await desk
    .getByRole('link', { name: /^Đợt mac-dinh, gửi/ })
    .first()
    .click();
  await desk.getByRole('button', { name: 'Trả lại người lập' }).waitFor();
  await isSound(desk, judge);
  await desk.getByRole('button', { name: 'Ký duyệt và gửi' }).click();
  await desk.getByText('Người ký duyệt').waitFor();
  await isSound(desk, judge);

  await page.reload();
  await page.getByRole('heading', { name: 'Đã ký duyệt và gửi' }).waitFor();
  await Promise.all([chief.close(), clerk.close(), judge.close()]);
});
