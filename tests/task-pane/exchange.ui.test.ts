import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { overflow, violations } from './axe.ts';
import { showScene } from './gallery/gallery.ts';
import { useGalleryPage } from './gallery/shared-page.ts';

let page: Page;
useGalleryPage((opened) => {
  page = opened;
});

const button = (name: string | RegExp) => page.getByRole('button', { name });

async function isClean(): Promise<void> {
  expect(await violations(page)).toEqual([]);
  expect(await overflow(page)).toEqual([]);
}

/** *Kiểm tra* asks the store as well. */
async function asksForNews(): Promise<void> {
  await button('Trình đơn').click();
  await page.getByRole('menuitem', { name: 'Kiểm tra', exact: true }).click();
}

describe('a returned form', () => {
  async function returned(): Promise<void> {
    await showScene(page, { scene: 'receipt' });
    await page.evaluate(() =>
      window.scene.store.giveBack([
        { task: 'V.4', field: 'basis', text: 'Đề nghị nêu điều, khoản.' },
        { task: 'II.1', field: null, text: 'Đề nghị nêu đơn vị đầu mối.' },
      ]),
    );
    await button('Về tổng quan').click();
    await asksForNews();
    await page.getByText('Trả lại để hoàn thiện').waitFor();
  }

  it('has a banner, a list with the way to each cell, marks, and the figures before it goes again', async () => {
    await returned();
    await isClean();
    await page.getByText('Đã sửa 0/2 yêu cầu.').waitFor();
    await button('Xem').first().click();
    await page.getByRole('heading', { name: 'Trả lại: 2 nhiệm vụ' }).waitFor();
    await isClean();
    await button(/^Đến ô F\d+ \(V\.4\)$/).click();
    await page.getByRole('checkbox', { name: 'Đánh dấu các ô này trong bảng' }).click();
    await page.getByRole('checkbox', { name: 'Đánh dấu các ô này trong bảng', checked: true }).waitFor();
    await page.evaluate(() =>
      window.scene.host.userTypes('F46', 'Đã có đầy đủ cơ sở pháp lý: khoản 2 Điều 5 Luật Căn cước'),
    );
    await page.getByText('Đã sửa', { exact: true }).waitFor();
    await isClean();
    await button('Kiểm tra và gửi lại').click();
    await page.getByText('mac-dinh.BTC.0002').waitFor();
  });

  it('stands beside the row, and asks before it goes from the tabs', async () => {
    await returned();
    await page.evaluate(() => window.scene.host.userSelects({ sheet: 'PL4', cell: 'F46' }));
    await page.getByRole('tab', { name: 'Nhiệm vụ V.4' }).click();
    await page
      .getByRole('region', { name: 'Cơ quan tổng hợp đề nghị' })
      .getByText('Đề nghị nêu điều, khoản.')
      .waitFor();
    await isClean();
    await button('Kiểm tra và gửi').click();
    await page.getByText(/^Còn 2 yêu cầu chưa sửa/).waitFor();
    await isClean();
    await button('Gửi lại').click();
    await page.getByRole('heading', { name: 'Biên nhận' }).waitFor();
  });
});

describe('two people on one sheet', () => {
  it('chooses between the two texts, all of one kind at once, and the submission goes on', async () => {
    await showScene(page, { scene: 'valid' });
    await page.getByText(/^Đã đồng bộ với cơ quan lúc/).waitFor();
    await page.evaluate(() => {
      const { host, store } = window.scene;
      for (const [task, cell] of [['V.4', 'G46'] as const, ['VI.1', 'G63'] as const]) {
        const change = { task, field: 'note' as const, before: '', after: 'Hà ghi' };
        const baseRevision = store.working.revision();
        store.working.sync({ baseRevision, changes: [change], clientId: 'may-2', author: 'Trần Thu Hà' });
        host.userTypes(cell, 'Tôi ghi');
      }
    });
    await button('Kiểm tra và gửi').click();
    await page.getByRole('heading', { name: 'Chỗ sửa khác nhau' }).waitFor();
    await isClean();
    await page.getByRole('radio', { name: /^Của Trần Thu Hà/ }).check();
    await page.getByRole('checkbox', { name: /cho cả 2 chỗ$/ }).check();
    await button('Giữ cho cả 2 chỗ').click();
    await page.getByRole('heading', { name: 'Biên nhận' }).waitFor();
    expect(await page.evaluate(() => ['G46', 'G63'].map((cell) => window.scene.host.textOf(cell)))).toEqual([
      'Hà ghi',
      'Hà ghi',
    ]);
  });
});

describe('without a connection', () => {
  it('says that it is kept, and how it will go', async () => {
    await showScene(page, { scene: 'offline' });
    await page.getByText('Chưa gửi được, đã giữ trong tệp').waitFor();
    await isClean();
    await button('Làm tiếp trong bảng').click();
    await page.getByText(/^Bản gửi lúc .* chưa được nhận\.$/).waitFor();
    await isClean();
    await page.evaluate(() => {
      window.scene.store.trouble = null;
      dispatchEvent(new Event('online'));
    });
    await page.getByText('Bản gửi đã được nhận.').waitFor();
    await button('Xem').first().click();
    await page.getByText('mac-dinh.BTC.0001').waitFor();
  });
});

describe('Bỏ qua (ghi lý do)', () => {
  it('keeps a reason for a finding and takes it back', async () => {
    await showScene(page, { scene: 'filled' });
    await page.evaluate(() => {
      const { store } = window.scene;
      store.rounds = store.rounds.map((round) => ({ ...round, needReason: ['F-05'] }));
    });
    await asksForNews();
    await page.getByRole('tab', { name: /^Lỗi/ }).click();
    await button(/^II\.6: /)
      .first()
      .click();
    await button('Bỏ qua (ghi lý do)').first().click();
    await isClean();
    await button(/^Lưu$/).click();
    await page.getByText('Chưa ghi lý do. Đề nghị ghi một câu.').waitFor();
    await page.getByLabel(/^Lý do bỏ qua/).fill('Chờ hướng dẫn của bộ.');
    await button(/^Lưu$/).click();
    await page.getByText('Đã ghi lý do: Chờ hướng dẫn của bộ.').waitFor();
    await isClean();
    await button('Bỏ lý do').click();
    await button('Bỏ qua (ghi lý do)').first().waitFor();
  });
});

describe('the row card', () => {
  it('says who edited last and which documents are in force, and goes on by keyboard', async () => {
    await showScene(page, { scene: 'filled' });
    await page.evaluate(() => window.scene.host.userSelects({ sheet: 'PL4', cell: 'F46' }));
    await page.getByRole('tab', { name: 'Nhiệm vụ V.4' }).click();
    await page.getByText(/^Sửa gần nhất: .*ngày 24\/11\/2026$/).waitFor();
    await button(/59\/2022\/NĐ-CP.*hết hiệu lực/).waitFor();
    await button(/Luật Căn cước/)
      .first()
      .waitFor();
    await isClean();
    await button(/59\/2022\/NĐ-CP/).focus();
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByRole('tab', { name: /^Nhiệm vụ V\.(?!4)/ }).waitFor();
  });
});

describe('a store of a later release', () => {
  it('is told, and the form is sent all the same', async () => {
    await showScene(page, { scene: 'receipt' });
    await button('Về tổng quan').click();
    await page.evaluate(() => {
      window.scene.store.version = '0.2.0';
    });
    await asksForNews();
    await page.getByText('Kho dữ liệu đã lên phiên bản 0.2.0').waitFor();
    await isClean();
    await button('Kiểm tra và gửi').click();
    await page.getByText('Biên nhận', { exact: false }).first().waitFor();
  });
});
