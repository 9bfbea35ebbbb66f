import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../scripts/run.ts';
import { PASSWORD, personOf } from '../store/support/people.ts';
import { useServedStore } from './served-store.ts';
import { isSound, phone } from './telephone.ts';

const served = useServedStore();

it('takes a file from a telephone without script, says what is wrong with it, and gives the receipt', async () => {
  const { login } = await personOf(served.store, { agency: 'BTC', role: 'officer' });
  const [context, judge] = await Promise.all([phone(served.browser, false), phone(served.browser, true)]);
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);

  await page.goto(`${served.url}/dang-nhap`);
  await page.getByLabel('Tên đăng nhập').fill(login);
  await page.getByLabel('Mật khẩu').fill(PASSWORD);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByRole('link', { name: 'Nộp báo cáo bằng tệp' }).click();
  await page.getByRole('heading', { name: 'Nộp Phụ lục IV bằng tệp' }).waitFor();
  await isSound(page, judge);

  await page.getByLabel('Tệp bảng tính').setInputFiles(join(root, 'seeds/samples/bo-tai-chinh-day-du.xlsx'));
  await page.getByRole('button', { name: 'Kiểm tra' }).click();
  await page.getByText(/52 nhiệm vụ, .*thuộc phạm vi/).waitFor();
  await page.getByRole('heading', { name: 'bo-tai-chinh-day-du.xlsx' }).waitFor();
  await isSound(page, judge);

  const why = page.getByLabel('Giải trình');
  if (await why.isVisible()) await why.fill('Đang chờ văn bản của cơ quan phối hợp.');
  await page.getByLabel('Người lập biểu').fill('Nguyễn Minh Đức');
  await page.getByRole('button', { name: 'Gửi', exact: true }).click();
  await page
    .getByText(/mac-dinh\.BTC\.\d{4}/)
    .first()
    .waitFor();
  expect(new URL(page.url()).pathname).toMatch(/^\/bien-nhan\/mac-dinh\.BTC\.\d{4}$/);
  await isSound(page, judge);

  await page.getByRole('link', { name: 'Tài khoản' }).first().click();
  await page.getByRole('link', { name: 'Nộp báo cáo bằng tệp' }).waitFor();
  await Promise.all([context.close(), judge.close()]);
});
