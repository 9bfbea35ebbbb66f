import { describe, expect, it } from 'vitest';
import { strFromU8, unzipSync } from 'fflate';
import { FormDefinition } from '../../core/form/types.ts';
import * as seeds from '../../seeds/index.ts';
import { formWorkbook, writeSheets } from '../../workbook/index.ts';
import { useDesk } from './desk.ts';

const desk = useDesk();

const NONE = /^Chưa có cơ sở pháp lý để triển khai/i;
const NEEDS_COMPLETION = /^Đã xác định được quy định pháp luật có liên quan/i;
const EXPLANATION = 'Đang chờ văn bản của cơ quan phối hợp.';
const IN_PROGRESS = 'Đang thực hiện theo Nghị định số 47/2020/NĐ-СР ngày 09/4/2020,  đã thử nghiệm';

describe.each(['excel', 'sheets'] as const)('from a sheet to a receipt in %s', (host) => {
  it('picks a status, mends, submits, gets a receipt, and the coordinator sees it', async () => {
    const { officer, session, errors } = await desk.opens(host, 'bo-tai-chinh');
    const token = desk.workbench.tokens.BTC ?? '';
    await officer.seesTheForm();

    await officer.types('E45', `${IN_PROGRESS} tại ${host}`);
    await officer.types('F45', 'Nghị định số 47/2020/NĐ-CP ngày 09/4/2020, Điều 5');
    await officer.picksStatus('V.4', 'F45', NEEDS_COMPLETION);
    await expectCell(
      officer,
      'F45',
      /^Đã xác định .* hoàn thiện: Nghị định số 47\/2020\/NĐ-CP ngày 09\/4\/2020, Điều 5$/,
    );

    await officer.mendsAll();
    await expectCell(
      officer,
      'E45',
      `Đang thực hiện theo Nghị định số 47/2020/NĐ-CP ngày 09/4/2020, đã thử nghiệm tại ${host}`,
    );

    const number = await officer.submits(token, EXPLANATION);
    expect(number).toMatch(/^mac-dinh\.BTC\.\d{4}$/);

    const coordinator = await desk.coordinator();
    await coordinator.getByRole('link', { name: number }).click();
    await coordinator.getByText(`đã thử nghiệm tại ${host}`).first().waitFor();

    // Sending the same content again gives the same receipt.
    await officer.button('Về tổng quan').click();
    expect(await officer.submits(token, EXPLANATION)).toBe(number);

    const parts = Object.entries(unzipSync(await desk.saved(session)));
    for (const [name, bytes] of parts) expect(strFromU8(bytes, true), name).not.toContain(token);
    expect(await desk.storeLogs()).not.toContain(token);
    expect(errors).toEqual([]);
  });

  it('undoes a pick, and mending, in one step each', async () => {
    const { officer } = await desk.opens(host, 'bo-tai-chinh');
    await officer.seesTheForm();
    const before = await officer.cell('F45').innerText();
    await officer.picksStatus('V.4', 'F45', NONE);
    await officer.button('Hoàn tác').first().click();
    await expectCell(officer, 'F45', before);
  });

  it('puts a missing row back and takes it out again, and restores the dropdown', async () => {
    const { officer, errors } = await desk.opens(host, formWithoutRow(12));
    await officer.seesTheForm();
    const before = await officer.cell('B12').innerText();
    await officer.opensTab(/^Lỗi/);
    await officer.button('Xem trước').first().click();
    await officer.pane.getByText('Chèn dòng I.5 sau dòng 11').waitFor();
    await officer.button('Sửa 1 chỗ').click();
    await officer.pane.getByText('Đã chèn 1 dòng.').waitFor();
    await expectCell(officer, 'B12', /^Trình Chính phủ ban hành Nghị định định danh và xác thực điện tử/);
    await officer.button('Hoàn tác').first().click();
    await officer.pane.getByText('Đã hoàn tác.').waitFor();
    await expectCell(officer, 'B12', before);

    await officer.button('Trình đơn').click();
    await officer.pane.getByRole('menuitem', { name: 'Khôi phục khung biểu mẫu' }).click();
    await officer.button('Sửa 1 chỗ').click();
    await officer.pane.getByText('Đã khôi phục danh sách chọn.').waitFor();
    expect(errors).toEqual([]);
  });

  it('says what stops a submission: the blank form names no agency', async () => {
    const { officer } = await desk.opens(host, 'trang');
    await officer.seesTheForm();
    await officer.button('Kiểm tra và gửi').click();
    await officer.pane.getByText(/Chưa gửi được: còn \d+ chỗ phải xử lý/).waitFor();
    await officer.pane.getByText('Chưa ghi cơ quan rà soát').first().waitFor();
  });

  it('writes nothing over what somebody else has just changed, and says so', async () => {
    const { officer, session } = await desk.opens(host, 'bo-tai-chinh');
    await officer.seesTheForm();
    await officer.selects('F45');
    await officer.opensTab(/^Nhiệm vụ V\.4$/);
    await desk.trouble(session, 'beforeWrite', true);
    await officer.pane.getByRole('radio', { name: NONE }).click();
    await officer.pane.getByText(/vừa được sửa ở nơi khác nên chưa ghi gì/).waitFor();
    await expectCell(officer, 'F45', /người khác vừa sửa\)$/);
  });

  it('follows the selection and goes to a finding’s cell', async () => {
    const { officer } = await desk.opens(host, '25-loi');
    await officer.seesTheForm();
    await officer.selects('E9');
    await officer.pane.getByRole('tab', { name: 'Nhiệm vụ I.2' }).waitFor();
    await officer.opensTab(/^Lỗi/);
    await officer.pane
      .getByRole('button', { name: /^Đến ô/ })
      .first()
      .click();
    await officer.page.waitForFunction(() => document.querySelector('#address')?.textContent !== 'E9');
  });

  it('leads on by Tab inside a screen, also where office.js takes the key', async () => {
    const { officer } = await desk.opens(host, '25-loi');
    await officer.seesTheForm();
    await officer.opensTab(/^Lỗi/);
    await officer.button(/^Sửa lỗi trình bày \(\d+\)$/).press('Enter');
    const apply = officer.button(/^Sửa \d+ chỗ$/);
    const focused = () => apply.evaluate((button) => button === document.activeElement);
    await apply.waitFor();
    for (let stops = 0; stops < 20 && !(await focused()); stops += 1) await officer.page.keyboard.press('Tab');
    expect(await focused()).toBe(true);
  });

  it('offers to make the form where there is none', async () => {
    const other = writeSheets({
      font: { name: 'Times New Roman', size: 13 },
      sheets: [{ name: 'Danh sách', rows: [{ row: 1, cells: [{ column: 1, content: 'Họ và tên' }] }] }],
    });
    const { officer } = await desk.opens(host, other);
    await officer.pane.getByText('Trang “Danh sách” không phải Phụ lục IV').waitFor();
    await officer.button('Tạo biểu mẫu').click();
    await officer.pane.getByText(/Đã thêm trang “.*” theo Phụ lục IV/).waitFor();
    await officer.seesTheForm();
  });

  it('signs out: the code is asked for again', async () => {
    const { officer } = await desk.opens(host, 'bo-tai-chinh');
    await officer.seesTheForm();
    await officer.submits(desk.workbench.tokens.BTC ?? '', EXPLANATION);
    await officer.button('Về tổng quan').click();
    await officer.button('Trình đơn').click();
    await officer.pane.getByRole('menuitem', { name: 'Đăng xuất' }).click();
    await officer.pane.getByText('Đã đăng xuất.').waitFor();
    await officer.button('Kiểm tra và gửi').click();
    await officer.pane.getByLabel('Mã truy cập', { exact: true }).waitFor();
  });

  it('says at the door that a code is wrong', async () => {
    const { officer } = await desk.opens(host, 'bo-tai-chinh');
    await officer.seesTheForm();
    await officer.button('Kiểm tra và gửi').click();
    await officer.pane.getByLabel('Mã truy cập', { exact: true }).fill('cancu_7_khong-phai-ma-that');
    await officer.button('Đăng nhập và gửi').click();
    await officer.pane.getByText('Mã truy cập không đúng hoặc không còn hiệu lực').first().waitFor();
  });
});

describe('the same sheet from both hosts', () => {
  it('has the same content hash, so that the second submission is the first one’s receipt', async () => {
    const numbers = [];
    for (const host of ['excel', 'sheets'] as const) {
      const { officer } = await desk.opens(host, 'hai-phong');
      await officer.seesTheForm();
      numbers.push(await officer.submits(desk.workbench.tokens['T31-2025'] ?? '', EXPLANATION));
    }
    expect(numbers[1]).toBe(numbers[0]);
  });
});

describe('a file of one’s own', () => {
  it.each([
    ['a PDF', '%PDF-1.7 …', /PDF/],
    ['an empty file', '', /trống|rỗng/],
    ['a CSV', 'TT,Nhiệm vụ\n1,Ban hành', /\.xlsx/],
  ])('that is %s gets a sentence', async (_, text, sentence) => {
    const page = await desk.browser.newPage();
    await page.goto(desk.workbench.url);
    await page
      .locator('#file')
      .setInputFiles({ name: 'tep.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(text) });
    await page.getByRole('button', { name: 'Mở' }).click();
    await expect.poll(() => page.locator('#problem').innerText()).toMatch(sentence);
    await page.close();
  });
});

/** The official form with one line of its table gone. */
function formWithoutRow(gone: number): Uint8Array {
  const spec = formWorkbook(FormDefinition.parse(seeds.form), { agency: 'Bộ Tài chính' });
  const [form, ...others] = spec.sheets;
  const rows = form!.rows
    .filter(({ row }) => row !== gone)
    .map((each) => ({ ...each, row: each.row - (each.row > gone ? 1 : 0) }));
  return writeSheets({
    ...spec,
    sheets: [{ ...form!, rows, merges: form!.merges?.filter((merge) => /^A[1-4]:/.test(merge)) ?? [] }, ...others],
  });
}

async function expectCell(
  officer: Awaited<ReturnType<typeof desk.opens>>['officer'],
  address: string,
  text: string | RegExp,
) {
  await expect
    .poll(async () => (await officer.cell(address).innerText()).replace(/\n?▾$/, ''), { timeout: 10_000 })
    [typeof text === 'string' ? 'toBe' : 'toMatch'](text as never);
}
