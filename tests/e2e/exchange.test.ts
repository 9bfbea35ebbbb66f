import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Officer } from '../../workbench/drive.ts';
import { useDesk } from './desk.ts';

const desk = useDesk();
const EXPLANATION = 'Đang chờ văn bản của cơ quan phối hợp.';
const RETURNED = 'Trả lại để hoàn thiện';

/** What the coordinator's page does, by the same routes. */
async function decides(number: string, verb: 'return' | 'accept', body: unknown): Promise<void> {
  const { storeUrl, tokens } = desk.workbench;
  const answer = await fetch(`${storeUrl}/api/v1/submissions/${number}/${verb}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${tokens.coordinator ?? ''}` },
    body: JSON.stringify(body),
  });
  expect(answer.status, await answer.text()).toBe(200);
}

const cellText = async (officer: Officer, address: string) =>
  (await officer.cell(address).innerText()).replace(/\n?▾$/, '');
const holds = (officer: Officer, address: string, text: string) =>
  expect.poll(() => cellText(officer, address), { timeout: 30_000 }).toBe(text);

/** *Đồng bộ* on the overview: what others edited comes in now. */
async function syncs(officer: Officer): Promise<void> {
  await officer.opensTab(/^Tổng quan$/);
  await officer.button('Đồng bộ').click();
}

async function asksForNews(officer: Officer): Promise<void> {
  await officer.button('Trình đơn').click();
  await officer.pane.getByRole('menuitem', { name: 'Kiểm tra', exact: true }).click();
}

/** The parts of the saved workbook, as text. */
const saved = async (session: string) =>
  Object.values(unzipSync(await desk.saved(session)))
    .map((bytes) => strFromU8(bytes, true))
    .join('\n');

describe('two people on one sheet, one in Excel and one in Sheets', () => {
  it('edits of different cells come together; of the same cell a person chooses', async () => {
    const token = desk.workbench.tokens['T31-2025'] ?? '';
    const [a, b] = [await desk.opens('excel', 'hai-phong'), await desk.opens('sheets', 'hai-phong')];
    for (const { officer } of [a, b]) {
      await officer.seesTheForm();
      await officer.signsIn(token);
    }
    await a.officer.types('G45', 'Người thứ nhất ghi');
    await b.officer.types('G46', 'Người thứ hai ghi');
    await syncs(a.officer);
    await syncs(b.officer);
    await holds(b.officer, 'G45', 'Người thứ nhất ghi');
    await syncs(a.officer);
    await holds(a.officer, 'G46', 'Người thứ hai ghi');

    await a.officer.types('G47', 'Của người thứ nhất');
    await syncs(a.officer);
    await b.officer.types('G47', 'Của người thứ hai');
    await b.officer.button('Kiểm tra và gửi').click();
    await b.officer.pane.getByRole('heading', { name: 'Chỗ sửa khác nhau' }).waitFor();
    await b.officer.pane.getByText('Của người thứ nhất').waitFor();
    await b.officer.pane.getByRole('radio', { name: /^Của đồng nghiệp/ }).check();
    await b.officer.button('Giữ bản này').click();
    await holds(b.officer, 'G47', 'Của người thứ nhất');
    expect([...a.errors, ...b.errors]).toEqual([]);
  });
});

describe.each(['excel', 'sheets'] as const)('a day offline in %s', (host) => {
  it('keeps the submission in the file and sends it once when the connection is back', async () => {
    const { officer, session } = await desk.opens(host, 'bo-tai-chinh');
    const token = desk.workbench.tokens.BTC ?? '';
    const cut = async (on: boolean) => {
      if (host === 'sheets') return desk.trouble(session, 'storeDown', on);
      const toStore = `${desk.workbench.storeUrl}/**`;
      return on ? officer.page.route(toStore, (route) => route.abort()) : officer.page.unroute(toStore);
    };
    await officer.seesTheForm();
    await officer.types('G45', `Ngày mất mạng, ${host}`);
    await officer.submits(token, EXPLANATION);
    await officer.button('Về tổng quan').click();

    await cut(true);
    await officer.types('G45', `Ghi lúc mất mạng, ${host}`);
    await officer.button('Kiểm tra và gửi').click();
    await officer.explains(EXPLANATION, officer.pane.getByText('Chưa gửi được, đã giữ trong tệp'));
    await officer.button('Làm tiếp trong bảng').click();
    await officer.pane.getByText(/^Bản gửi lúc .* chưa được nhận\.$/).waitFor();

    await cut(false);
    await officer.button('Xem').first().click();
    await officer.button('Thử kết nối ngay').click();
    await officer.pane.getByRole('heading', { name: 'Biên nhận' }).waitFor();
    expect(await saved(session)).not.toContain(token);
  });
});

// Last, and each of its own agency: what was accepted takes no other submission.
describe.each([
  ['excel', 'bo-tai-chinh', 'BTC'],
  ['sheets', 'hai-phong', 'T31-2025'],
] as const)('a returned sheet in %s', (host, sample, agency) => {
  it('is marked, corrected, sent again with what was changed, and accepted', async () => {
    const { officer, session, errors } = await desk.opens(host, sample);
    const token = desk.workbench.tokens[agency] ?? '';
    await officer.seesTheForm();
    await officer.types('G45', `Lần đầu, ${host}`);
    const first = await officer.submits(token, EXPLANATION);
    await decides(first, 'return', {
      reason: 'Đề nghị hoàn thiện.',
      comments: [{ task: 'V.4', field: 'note', text: 'Đề nghị nêu đơn vị đầu mối.' }],
    });

    await officer.button('Về tổng quan').click();
    await asksForNews(officer);
    await officer.pane.getByText(RETURNED).waitFor();
    await officer.button('Xem').first().click();
    await officer.pane.getByText('Đề nghị nêu đơn vị đầu mối.').waitFor();
    await officer.pane.getByRole('checkbox', { name: 'Đánh dấu các ô này trong bảng' }).click();
    await expect.poll(() => saved(session), { timeout: 30_000 }).toContain('can-cu:warning');
    await officer.button(/^Đến ô G45/).click();
    await officer.types('G45', `Đầu mối: Cục Tin học, ${host}`);
    await officer.pane.getByText('Đã sửa', { exact: true }).waitFor();
    await officer.button('Kiểm tra và gửi lại').click();
    await officer.explains(EXPLANATION, officer.pane.getByRole('heading', { name: 'Biên nhận' }));
    const second = await officer.pane.getByText(/^mac-dinh\.[^\s.]+\.\d+$/).innerText();
    expect(second).not.toBe(first);
    await expect.poll(() => saved(session), { timeout: 30_000 }).not.toContain('can-cu:warning');

    await decides(second, 'accept', {});
    await officer.button('Về tổng quan').click();
    await asksForNews(officer);
    await officer.pane.getByText(RETURNED).waitFor({ state: 'detached' });
    expect(errors).toEqual([]);
  });
});
